/** First and last byte, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

const rangeOf = (text: string, length: number): ByteRange | null => {
  const [, from = '', to = ''] = /^(\d*)-(\d*)$/.exec(text.trim()) ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return first <= last ? { first, last } : null;
};

/**
 * The ranges of a `Range` header for a body of that length: null where there is no header or it is to be ignored, none
 * where not one of them can be satisfied.
 */
export const byteRangesOf = (header: string | undefined, length: number): readonly ByteRange[] | null => {
  const [, list] = /^bytes=(.+)$/.exec(header ?? '') ?? [];
  return list?.split(',').flatMap((text) => rangeOf(text, length) ?? []) ?? null;
};
