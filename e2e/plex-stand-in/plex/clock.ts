/** Returns milliseconds since 1970, as `Date.now` does. */
export type NowMillis = () => number;

/** A clock that a test can push forward; left alone it goes as the clock below it goes. */
export class AdvancingClock {
  readonly #below: NowMillis;
  #aheadMillis = 0;

  constructor(below: NowMillis) {
    this.#below = below;
  }

  nowMillis(): number {
    return this.#below() + this.#aheadMillis;
  }

  advanceSeconds(seconds: number): void {
    this.#aheadMillis += seconds * 1000;
  }
}

/** Returns a point in time as plex.tv writes it, `2026-10-04T12:17:35Z` (recorded answers). */
export const plexTime = (millis: number): string => `${new Date(millis).toISOString().slice(0, 19)}Z`;
