import { plainText } from '../plex/plain-text.ts';

const maxCharacters = 8_000;
const maxParagraphs = 12;
const maxParagraphLength = 300;

const blocks = 'address|article|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul';

const withoutHtml = (text: string): string =>
  text
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replaceAll(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replaceAll(new RegExp(String.raw`</?(?:${blocks})\b[^<>]*>`, 'gi'), '\n\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const characterOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Once only: what comes out is text, whatever it looks like. */
const withoutEntities = (text: string): string =>
  text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi,
    (entity, hex, decimal, name: string | undefined) => {
      if (typeof hex === 'string') return characterOf(Number.parseInt(hex, 16));
      if (typeof decimal === 'string') return characterOf(Number(decimal));
      return entities[name?.toLowerCase() ?? ''] ?? entity;
    },
  );

const withoutInlineMarks = (line: string): string =>
  line
    .replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/!?\[([^[\]]*)\]\[[^[\]]*\]/g, '$1')
    .replaceAll(/\*\*|__|~~|`/g, '')
    .replaceAll(/(^|[\s(])[*_](?=[\p{L}\p{N}])/gu, '$1')
    .replaceAll(/(?<=[\p{L}\p{N}.!?])[*_](?=$|[\s).,:;!?])/gu, '');

const opensParagraph = /^\s*(?:#{1,6}\s|>|[-*+]\s|\d{1,3}[.)]\s)/;
const leaveOut = /^\s*(?:```|~~~|\[[^[\]]*\]:|[-*_=\s]{3,}$)/;
const leadingMark = /^\s*(?:(?:#{1,6}|>|[-*+]|\d{1,3}[.)])\s+)+/;

/** Lines that belong together become one paragraph; a heading and an item of a list are one each. */
const paragraphsOf = (text: string): readonly string[] => {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const text = leaveOut.test(line) ? '' : withoutInlineMarks(line.replace(leadingMark, '')).trim();
    if (text === '') {
      isOpen = false;
      continue;
    }
    if (isOpen && !opensParagraph.test(line)) paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`);
    else paragraphs.push(text);
    isOpen = !/^\s*#/.test(line);
  }
  return paragraphs;
};

const shortened = (text: string): string => {
  const whole = plainText(text, Infinity);
  return whole.length <= maxParagraphLength ? whole : `${plainText(text, maxParagraphLength - 1)}…`;
};

const noteOf = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null && 'note' in entry && typeof entry.note === 'string' ? entry.note : '';

/** No more of it than is looked at: the notes of many versions, put together, may be longer than a text can be. */
const textOf = (notes: unknown): string => {
  if (typeof notes === 'string') return notes.slice(0, maxCharacters);
  // The feed may tell of several versions, each with a note of its own.
  if (!Array.isArray(notes)) return '';
  let text = '';
  for (const entry of notes) {
    if (text.length >= maxCharacters) break;
    text += `${noteOf(entry).slice(0, maxCharacters)}\n\n`;
  }
  return text.slice(0, maxCharacters);
};

/**
 * Returns what a release says of itself, as paragraphs of plain text: without HTML and Markdown, without anything
 * invisible, at most 12 of them with at most 300 characters each, no two alike. The feed may say anything at all.
 */
export const releaseNotesOf = (notes: unknown): readonly string[] => {
  const paragraphs = paragraphsOf(withoutEntities(withoutHtml(textOf(notes)))).map(shortened);
  return [...new Set(paragraphs)].filter((paragraph) => paragraph !== '').slice(0, maxParagraphs);
};
