import { inspect } from 'node:util';

/** What stands in the log where a secret or a person's data stood. */
export const redacted = '[hidden]';

/**
 * As many values of one name as anything may still speak of. What is older is over: to keep all that ever was would fill
 * the memory of an app that runs for months, with tokens at that.
 */
const mostOfOneName = 8;

/** Shorter values would turn up inside harmless words. */
const shortestHiddenValue = 4;

/**
 * What secrets and personal data look like, wherever they turn up: tokens and codes of Plex, JSON Web Tokens, client
 * identifiers, e-mail addresses, and whatever follows a name that announces one.
 */
const shapes: readonly RegExp[] = [
  /(?<=(?:X-Plex-Token|X-Plex-Client-Identifier|authToken|accessToken|clientID|code|pin|token)["']?\s*[:=]\s*["']?)[^\s"'&;,}<>]+/gi,
  /(?<=\/pins\/)[^\s/?"']+/g,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi,
  /(?<![\p{L}\p{M}\p{N}_.+%'-])[\p{L}\p{M}\p{N}_.+%'-]+@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/gu,
  /\b(?=[A-Za-z_-]*\d)[\w-]{20,}\b/g,
];

/** All that an error says, its causes included. */
const errorText = (error: Error, depth = 0): string =>
  [
    error.stack ?? `${error.name}: ${error.message}`,
    ...(error.cause instanceof Error && depth < 5 ? [`caused by ${errorText(error.cause, depth + 1)}`] : []),
  ].join('\n');

/** What somebody threw that is no error. The fields of an object are not told. */
const thrownText = (thrown: unknown): string =>
  typeof thrown === 'string' ? thrown : inspect(thrown, { depth: -1, customInspect: false });

/** A value in every spelling that an address may give it. */
const spellingsOf = (value: string): readonly string[] => {
  const encoded = encodeURIComponent(value.toWellFormed());
  return [value, encoded, encodeURIComponent(encoded)];
};

/** Takes secrets out of what is written down: those it was told of by value, all others by their shape. */
export class Redactor {
  readonly #valuesByName = new Map<string, readonly string[]>();
  #hidden: readonly string[] = [];

  /**
   * From now on this very text is hidden. One that has a name takes the place of an old one of that name: only the
   * newest of each stay hidden.
   */
  hide(value: string, name = value): void {
    if (value.length < shortestHiddenValue) return;
    const others = (this.#valuesByName.get(name) ?? []).filter((other) => other !== value);
    this.#valuesByName.set(name, [...others, value].slice(-mostOfOneName));
    const spellings = new Set([...this.#valuesByName.values()].flat().flatMap(spellingsOf));
    // The longest first: one may be a part of another, which would not be found any more without it.
    this.#hidden = [...spellings].toSorted((one, other) => other.length - one.length);
  }

  redact(text: string): string {
    let clean = text;
    for (const value of this.#hidden) clean = clean.replaceAll(value, redacted);
    for (const shape of shapes) clean = clean.replaceAll(shape, redacted);
    return clean;
  }

  redactError(error: unknown): string {
    return this.redact(error instanceof Error ? errorText(error) : thrownText(error));
  }
}
