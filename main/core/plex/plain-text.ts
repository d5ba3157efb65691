/** No text about a device is longer, counted as JavaScript and a page's input field count: in UTF-16 code units. */
export const maxTextLength = 100;

/** What leaves a trace when it is shown. */
const visible = String.raw`[[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Extended_Pictographic}]--\p{Default_Ignorable_Code_Point}]`;

const scriptsSpelledWithJoiners =
  'Arab Syrc Mong Nkoo Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr'.split(' ');

/** A letter of theirs with its marks. Persian puts a non-joiner within words, Malayalam a joiner at their ends. */
const joining = String.raw`[\p{L}&&[${scriptsSpelledWithJoiners.map((script) => String.raw`\p{Script=${script}}`).join('')}]][\p{M}--\p{Default_Ignorable_Code_Point}]*`;

const emoji = String.raw`\p{Extended_Pictographic}[\u{FE0F}\p{Emoji_Modifier}]?`;

/** Twice what Unicode's longest recommended sequences join, as two people, a heart and a kiss. (UTS #51.) */
const maxJoined = 8;

/** Invisible characters that carry meaning where they stand. */
const meaningful = [
  // A family, a profession, a rainbow flag: pictures joined to one.
  String.raw`${emoji}(?:\u{200D}${emoji}){1,${maxJoined - 1}}`,
  // The flags of England, Scotland and Wales: a black flag and up to six letters that are never seen.
  String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}`,
  String.raw`(?<=${joining})[\u{200C}\u{200D}]`,
  // Picture or plain sign; which form of a Han character.
  String.raw`(?<=${visible})\p{Variation_Selector}`,
].join('|');

/**
 * Control characters, lone surrogates, all that Unicode lets a program leave out when it shows a text (direction
 * marks and overrides, zero-width characters, fillers, tags) and code points that are no characters.
 */
const junk = String.raw`[[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{FFF9}-\u{FFFB}]--\p{White_Space}]`;

const meaningfulOrJunk = new RegExp(`(${meaningful})|${junk}`, 'gv');
/** Braille's blank is one to whoever sees it. */
const whiteSpace = /[\p{White_Space}\u{2800}]+/gv;
const readable = /[^\p{M}\p{White_Space}]/v;

/** So many stand on one letter in Tibetan's tallest known stack; thirty are "significantly beyond" any use. (UAX #15.) */
const tower = /(\p{M}{8})\p{M}+/gv;

const withoutTowers = (text: string): string => text.replace(tower, '$1');

/** Composing takes time by the square of a tower's height, and takes some marks apart: there may be towers again. */
const composed = (text: string): string => withoutTowers(withoutTowers(text).normalize('NFC'));

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Never cuts through what a person sees as one character. */
const cut = (text: string, maxLength: number): string => {
  if (text.length <= maxLength) return text;
  const end = graphemes.segment(text).containing(maxLength)?.index ?? text.length;
  return text.slice(0, end).trimEnd();
};

/**
 * Returns the text as it may be shown and sent: one line, well-formed, in Unicode's composed form (NFC), without anything
 * invisible that does not belong to an emoji or to a script's spelling, without towers of marks, white space folded to
 * single blanks, and at most `maxLength` long. Returns the empty text when nothing remains. Doing it twice changes
 * nothing.
 */
export const plainText = (text: string, maxLength = maxTextLength): string =>
  cut(composed(text.replace(meaningfulOrJunk, '$1')).replace(whiteSpace, ' ').trim(), maxLength);

/** Returns the first of the texts that has something to read in it, tidied as `plainText` does, or null. */
export const firstPlainText = (texts: readonly (string | null)[], maxLength: number = maxTextLength): string | null =>
  texts.map((text) => plainText(text ?? '', maxLength)).find((text) => readable.test(text)) ?? null;
