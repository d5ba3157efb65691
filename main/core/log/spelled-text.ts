import { endsOf, everySpelling } from './spellings.ts';

/** A part of a text, its end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of a longer text this much has to be there; the rest may be cut off. */
const beginningCharacters = 32;

/** Finds one text in others, however it is written there: in an address, in JSON, broken over lines, or cut short. */
export class SpelledText {
  readonly #characters: readonly string[];
  readonly #first: RegExp;

  constructor(text: string) {
    this.#characters = Array.from(text.toWellFormed());
    this.#first = everySpelling(this.#characters[0] ?? '');
  }

  /** Returns where it stands: from each place where it begins as far as it goes. */
  findIn(written: string): readonly Span[] {
    const spans: Span[] = [];
    this.#first.lastIndex = 0;
    for (let found = this.#first.exec(written); found !== null; found = this.#first.exec(written)) {
      const end = this.#endFrom(written, found.index);
      if (end !== null) spans.push({ start: found.index, end });
      this.#first.lastIndex = end ?? found.index + 1;
    }
    return spans;
  }

  /**
   * The walk goes on from every place where the last character may end, so that no reading of it is missed, and none is
   * tried twice. Returns null where it does not stand.
   */
  #endFrom(written: string, start: number): number | null {
    let ends: ReadonlySet<number> = new Set([start]);
    let walked = 0;
    for (const character of this.#characters) {
      const next = new Set([...ends].flatMap((end) => endsOf(character, written, end)));
      if (next.size === 0) break;
      ends = next;
      walked += 1;
    }
    return walked < Math.min(this.#characters.length, beginningCharacters) ? null : Math.max(...ends);
  }
}
