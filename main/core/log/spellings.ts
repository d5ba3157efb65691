const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);

/**
 * What is encoded is encoded again in another address or in other JSON, but not without end: were any number of signs
 * taken, a row of them would be walked anew from each.
 */
const percent = '%(?:25){0,8}';
const maxBackslashes = 16;

const hexadecimal = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

const eitherCase = (digits: string): string =>
  digits.replaceAll(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

const inAddress = (character: string): string =>
  [...new TextEncoder().encode(character)].map((byte) => percent + eitherCase(hexadecimal(byte, 2))).join('');

const inJson = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => {
    const unit = eitherCase(hexadecimal(character.charCodeAt(index), 4));
    return String.raw`\\{1,${maxBackslashes}}u${unit}`;
  }).join('');

/** The patterns of one character: plain, in an address, in JSON and in JSON inside of JSON. */
const waysToWrite = (character: string): readonly string[] => [
  /["'\\]/.test(character) ? String.raw`\\{0,${maxBackslashes}}${escaped(character)}` : escaped(character),
  inAddress(character),
  inJson(character),
  ...(character === ' ' ? [String.raw`\+`] : []),
];

const betweenPieces = String.raw`["'\x60+ \t]`;

/** Where a long text is broken into lines, by itself or as pieces of a program that are added up; without what follows. */
const lineEnd = String.raw`${betweenPieces}{0,8}(?:\r?\n|\\{1,${maxBackslashes}}(?:r\\{0,${maxBackslashes}})?n)`;

/** What may stand before the text on its next line. */
const maxBeforeNextPiece = 40;

/** Returns a pattern that finds a character however it is written, in an address or in JSON. */
export const everySpelling = (character: string): RegExp => new RegExp(waysToWrite(character).join('|'), 'g');

/** Where the pattern ends if it begins just there. */
const endOf = (sticky: RegExp, written: string, at: number): number | null => {
  sticky.lastIndex = at;
  return sticky.test(written) ? sticky.lastIndex : null;
};

const upTo = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const stickyLineEnd = new RegExp(lineEnd, 'y');
const stickyBetweenPieces = new RegExp(`${betweenPieces}{0,${maxBeforeNextPiece}}`, 'y');

const beginningsFrom = (written: string, at: number): readonly number[] => {
  const nextLine = endOf(stickyLineEnd, written, at);
  if (nextLine === null) return [at];
  return [at, ...upTo(nextLine, endOf(stickyBetweenPieces, written, nextLine) ?? nextLine)];
};

const stickyWays = new Map<string, readonly RegExp[]>();

const stickyWaysToWrite = (character: string): readonly RegExp[] => {
  const known = stickyWays.get(character);
  if (known !== undefined) return known;
  const ways = waysToWrite(character).map((way) => new RegExp(way, 'y'));
  stickyWays.set(character, ways);
  return ways;
};

/** Returns every place where the character may end that begins here, on this line or the next. */
export const endsOf = (character: string, written: string, at: number): readonly number[] =>
  beginningsFrom(written, at).flatMap((beginning) =>
    stickyWaysToWrite(character).flatMap((way) => {
      const end = endOf(way, written, beginning);
      if (end === null) return [];
      // Their patterns take all that are there, some of which may belong to the next character.
      return character === '\\' || character === '%' ? upTo(beginning + 1, end) : [end];
    }),
  );
