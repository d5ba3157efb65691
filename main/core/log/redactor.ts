import { errorText } from './error-text.ts';
import { shapedSpans } from './secret-shapes.ts';
import { type Span, SpelledText } from './spelled-text.ts';

/** What stands in the log where a secret or a person's data stood. */
export const redacted = '[hidden]';

/** Shorter values would turn up inside harmless words. */
const minHiddenLength = 4;

/** More than one run needs at a time; a bound, so that a run of weeks does not grow. */
const maxHiddenValues = 256;

/** So far behind a cut a secret is looked for that begins before it. It may be spelled at length. */
const beyondCutCharacters = 4096;

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
    if (value.length < minHiddenLength) return;
    const spelled = this.#hidden.get(value) ?? new SpelledText(value);
    this.#hidden.delete(value);
    this.#hidden.set(value, spelled);
    const [oldest] = this.#hidden.keys();
    if (this.#hidden.size > maxHiddenValues && oldest !== undefined) this.#hidden.delete(oldest);
  }

  /** Returns the text without its secrets; of one that is longer than so many characters, its beginning. */
  redact(text: string, maxCharacters = Infinity): string {
    // What begins before the cut is hidden although it ends behind it.
    const looked = text.slice(0, maxCharacters + beyondCutCharacters).toWellFormed();
    const told = [...this.#hidden.values()].flatMap((spelled) => spelled.findIn(looked));
    const spans = [...told, ...shapedSpans(looked)].filter(({ start }) => start < maxCharacters);
    const clean = hideSpans(looked.slice(0, maxCharacters), spans);
    return text.length > maxCharacters ? `${clean}… (${text.length} characters)` : clean;
  }

  /** Returns what an error says, its causes and members included, without its secrets; cut as `redact` does. */
  redactError(error: unknown, maxCharacters = Infinity): string {
    return this.redact(errorText(error), maxCharacters);
  }
}
