import type { Clock } from './clock.ts';

/** Aborts its signal when so much time has passed since it was made, or since it last began anew. */
export class Timeout implements Disposable {
  readonly signal: AbortSignal;
  readonly #clock: Pick<Clock, 'sleep'>;
  readonly #millis: number;
  readonly #limit = new AbortController();
  #sleep = new AbortController();

  /** `outer` aborts it as well. */
  constructor(clock: Pick<Clock, 'sleep'>, millis: number, outer: AbortSignal) {
    this.#clock = clock;
    this.#millis = millis;
    this.signal = AbortSignal.any([outer, this.#limit.signal]);
    this.beginAnew();
  }

  /** From now on it is so long, until it begins anew again. */
  beginAnew(millis = this.#millis): void {
    this.#sleep.abort();
    this.#sleep = new AbortController();
    void this.#sleepThrough(millis, this.#sleep.signal);
  }

  [Symbol.dispose](): void {
    this.#sleep.abort();
  }

  async #sleepThrough(millis: number, signal: AbortSignal): Promise<void> {
    await this.#clock.sleep(millis, signal);
    if (!signal.aborted) this.#limit.abort(new Error('Time is up.'));
  }
}
