import type { Span } from './spelled-text.ts';

const announcing = 'X-Plex-Token|X-Plex-Client-Identifier|authToken|accessToken|clientID|code|pin|token';
/** A quotation mark, also inside of JSON or an address. */
const quote = String.raw`(?:\\*["']|%(?:25)*2[27])?`;
/** What stands between a name and its value: in a header, an address, JSON, XML, or a list of both. */
const between = String.raw`(?:\s*(?:=>|[:=]|%(?:25)*3[AaDd])\s*|["']\s*,\s*(?=["'])|(?:\s[^<>\n]{0,200})?>)`;
const valueCharacter = String.raw`[^\s"'&;,}<>\\%]`;

/** A name, and no more of what follows than shows that it announces a value: the value may announce another one. */
const announcement = new RegExp(
  String.raw`(?:${announcing})(?=(${quote}${between}${quote})(?!\[hidden\])${valueCharacter})`,
  'gi',
);
const announcedValue = new RegExp(`${valueCharacter}+`, 'y');

const announcedSpans = (text: string): readonly Span[] => {
  const spans: Span[] = [];
  let end = 0;
  for (const { index, 0: name, 1: distance = '' } of text.matchAll(announcement)) {
    const start = index + name.length + distance.length;
    // Within a value that is found already, and ends where that does.
    if (start < end) continue;
    announcedValue.lastIndex = start;
    announcedValue.test(text);
    end = announcedValue.lastIndex;
    spans.push({ start, end });
  }
  return spans;
};

/** A text of letters, digits and the like, with two others behind it that dots separate. */
const dotted = /(?<![\w-])[\w-]+(?=(\.[\w-]+\.[\w-]*))/g;

const webTokenSpans = (text: string): readonly Span[] =>
  Array.from(text.matchAll(dotted)).flatMap(({ index, 0: first, 1: others = '' }) => {
    const begin = first.search(/\beyJ[\w-]/);
    return begin === -1 ? [] : [{ start: index + begin, end: index + first.length + others.length }];
  });

/** From the first to the last letter or digit of a text that is made of these and of dashes. */
const wordLike = /\w(?:[\w-]*\w)?/g;
const minTokenLength = 20;

const tokenSpans = (text: string): readonly Span[] =>
  Array.from(text.matchAll(wordLike)).flatMap(({ index, 0: word }) =>
    word.length >= minTokenLength && /\d/.test(word) ? [{ start: index, end: index + word.length }] : [],
  );

const patterns: readonly RegExp[] = [
  /(?<=\/pins\/|%2Fpins%2F)[^\s/?"'%\\]+/gi,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  /(?<![\p{L}\p{M}\p{N}_.+%'-])[\p{L}\p{M}\p{N}_.+%'-]+(?:@|%(?:25)*40)[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/giu,
];

/**
 * Returns where secrets and personal data stand by what they look like, wherever they turn up: tokens and codes of Plex,
 * JSON Web Tokens, client identifiers, e-mail addresses, and whatever follows a name that announces one. It takes
 * no longer than in proportion to the text's length: others decide over what is logged.
 */
export const shapedSpans = (text: string): readonly Span[] => [
  ...announcedSpans(text),
  ...webTokenSpans(text),
  ...tokenSpans(text),
  ...patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (found) => ({ start: found.index, end: found.index + found[0].length })),
  ),
];
