const threeNumbers = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;

const numbersOf = (version: string): readonly number[] | null =>
  threeNumbers.exec(version)?.slice(1).map(Number) ?? null;

/**
 * Returns whether a version of the feed may be offered instead of the current one: three numbers, and higher. Anything
 * with more to it than three numbers is for those who try out, and is not offered.
 */
export const judgeVersion = (offered: string, current: string): 'newer' | 'not-newer' | 'not-a-release' => {
  const [theirs, ours] = [numbersOf(offered), numbersOf(current)];
  if (theirs === null || ours === null) return 'not-a-release';
  for (const [place, number] of theirs.entries()) {
    const own = ours[place] ?? 0;
    if (number !== own) return number > own ? 'newer' : 'not-newer';
  }
  return 'not-newer';
};
