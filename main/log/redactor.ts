import { errorText } from './error-text.ts';
import { type Span, SpelledText } from './spelled-text.ts';

/** What stands in the log where a secret or a person's data stood. */
export const redacted = '[hidden]';

/** Shorter values would turn up inside harmless words. */
const shortestHiddenValue = 4;

/** More than one run needs at a time; a bound, so that a run of weeks does not grow. */
const mostHiddenValues = 256;

const announcing = 'X-Plex-Token|X-Plex-Client-Identifier|authToken|accessToken|clientID|code|pin|token';
/** A quotation mark, also inside of JSON or an address. */
const quote = String.raw`(?:\\*["']|%(?:25)*2[27])?`;
/** What stands between a name and its value: in a header, an address, JSON, XML, or a list of both. */
const between = String.raw`(?:\s*(?:=>|[:=]|%(?:25)*3[AaDd])\s*|["']\s*,\s*(?=["'])|(?:\s[^<>\n]{0,200})?>)`;

/**
 * What secrets and personal data look like, wherever they turn up: tokens and codes of Plex, JSON Web Tokens, client
 * identifiers, e-mail addresses, and whatever follows a name that announces one.
 */
const shapes: readonly RegExp[] = [
  new RegExp(String.raw`(?<=(?:${announcing})${quote}${between}${quote})(?!\[hidden\])[^\s"'&;,}<>\\%]+`, 'gi'),
  /(?<=\/pins\/|%2Fpins%2F)[^\s/?"'%\\]+/gi,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  /(?<![\p{L}\p{M}\p{N}_.+%'-])[\p{L}\p{M}\p{N}_.+%'-]+(?:@|%(?:25)*40)[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/giu,
  /\b(?=[A-Za-z_-]*\d)[\w-]{20,}\b/g,
];

const shapedSpans = (text: string): readonly Span[] =>
  shapes.flatMap((shape) =>
    Array.from(text.matchAll(shape), (found) => ({ start: found.index, end: found.index + found[0].length })),
  );

/** Spans that overlap are hidden as one, so that nothing is left of any. */
const hideSpans = (text: string, spans: readonly Span[]): string => {
  let clean = '';
  let hiddenUntil = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (start >= hiddenUntil && end > start) clean += text.slice(hiddenUntil, start) + redacted;
    hiddenUntil = Math.max(hiddenUntil, end);
  }
  return clean + text.slice(hiddenUntil);
};

/** Takes secrets out of what is written down: those it was told of by value, all others by their shape. */
export class Redactor {
  /** The newest last. */
  readonly #hidden = new Map<string, SpelledText>();

  /** From now on this very text is hidden, in every spelling that an address, JSON or a line's end may give it. */
  hide(value: string): void {
    if (value.length < shortestHiddenValue) return;
    const spelled = this.#hidden.get(value) ?? new SpelledText(value);
    this.#hidden.delete(value);
    this.#hidden.set(value, spelled);
    const [oldest] = this.#hidden.keys();
    if (this.#hidden.size > mostHiddenValues && oldest !== undefined) this.#hidden.delete(oldest);
  }

  redact(text: string): string {
    const wellFormed = text.toWellFormed();
    const told = [...this.#hidden.values()].flatMap((spelled) => spelled.findIn(wellFormed));
    return hideSpans(wellFormed, [...told, ...shapedSpans(wellFormed)]);
  }

  /** Gives what an error says, its causes and members included, without its secrets. */
  redactError(error: unknown): string {
    return this.redact(errorText(error));
  }
}
