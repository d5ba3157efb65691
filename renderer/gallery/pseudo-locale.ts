import type { Messages } from '../../main/core/messages/messages.ts';

const accented: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ĝ',
  i: 'î',
  l: 'ł',
  n: 'ñ',
  o: 'ö',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  I: 'Î',
  L: 'Ł',
  N: 'Ñ',
  O: 'Ø',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  Y: 'Ý',
};

/** How much longer than English a language may be. */
const growth = 0.4;
const firstPlace = 0xe000;
const places = /[\uE000-\uE0FF]/gu;

/** So many characters more, in words as long as they are in a language that is longer than English. */
const padding = (length: number): string =>
  'öñé ţŵö ţĥŕéé '
    .repeat(Math.ceil(length / 14))
    .slice(0, length)
    .trim();

const pseudoText = (text: string): string => {
  const letters = Array.from(text, (letter) => accented[letter] ?? letter).join('');
  const more = Math.ceil(text.replaceAll(places, '').length * growth);
  return `⟦${letters} ${padding(Math.max(0, more - 3))}⟧`;
};

/**
 * What a message is given stands in it unchanged: it is not the catalogue's. Numbers are given as they are, so that the
 * message can choose its form.
 */
const pseudoFunction =
  (message: (...values: readonly unknown[]) => string) =>
  (...values: readonly unknown[]): string => {
    const texts: string[] = [];
    const placed = (value: unknown): unknown => {
      if (typeof value === 'string') return String.fromCharCode(firstPlace + texts.push(value) - 1);
      return Array.isArray(value) ? value.map(placed) : value;
    };
    const text = pseudoText(message(...values.map(placed)));
    return text.replaceAll(places, (place) => texts[place.charCodeAt(0) - firstPlace] ?? place);
  };

const pseudoPart = (part: unknown): unknown => {
  if (typeof part === 'string') return pseudoText(part);
  if (typeof part === 'function') return pseudoFunction(part as (...values: readonly unknown[]) => string);
  return Object.fromEntries(Object.entries(part as object).map(([key, inner]) => [key, pseudoPart(inner)]));
};

/**
 * Returns a language for tests: the given messages with accents, in brackets and 40 % longer. On a page that speaks it,
 * text without brackets is no message, and what does not fit would not fit in a language that is longer either.
 */
export const inPseudoLocale = (messages: Messages): Messages => pseudoPart(messages) as Messages;

/** Returns whether a text is one that the pseudo-locale says, from end to end. */
export const isPseudo = (text: string): boolean => /^⟦[^]*⟧$/u.test(text.trim());
