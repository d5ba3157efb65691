import { endsOf, everySpelling } from './spellings.ts';

/** A part of a text, its end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** So many characters are found by one pattern. V8 refuses a pattern for some thousands, and is slow long before. */
const beginningLength = 32;

/** Finds one text in others, however it is written there: in an address, in JSON, broken over lines, or cut short. */
export class SpelledText {
  readonly #characters: readonly string[];
  readonly #beginning: RegExp;

  constructor(text: string) {
    this.#characters = Array.from(text.toWellFormed());
    this.#beginning = everySpelling(this.#characters.slice(0, beginningLength));
  }

  /** Gives where it stands: from each place where it begins as far as it goes. */
  findIn(written: string): readonly Span[] {
    const spans: Span[] = [];
    this.#beginning.lastIndex = 0;
    for (let found = this.#beginning.exec(written); found !== null; found = this.#beginning.exec(written)) {
      const end = Math.max(this.#beginning.lastIndex, this.#endFrom(written, found.index));
      spans.push({ start: found.index, end });
      this.#beginning.lastIndex = end;
    }
    return spans;
  }

  /** The walk goes on from every place where the last character may end, so that no reading of it is missed. */
  #endFrom(written: string, start: number): number {
    let ends: ReadonlySet<number> = new Set([start]);
    for (const character of this.#characters) {
      const next = new Set([...ends].flatMap((end) => endsOf(character, written, end)));
      if (next.size === 0) break;
      ends = next;
    }
    return Math.max(...ends);
  }
}
