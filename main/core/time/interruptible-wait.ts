import type { Clock } from './clock.ts';

/** When something is due, and when an interruption may bring it forward to; both counted from the same moment. */
export interface Delay {
  readonly dueMillis: number;
  readonly earliestMillis: number;
}

/** A wait that can be cut short, because something happened that makes asking now worth while. */
export class InterruptibleWait {
  readonly #clock: Clock;
  #wake: (() => void) | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Ends the wait under way, or does nothing when there is none. */
  interrupt(): void {
    this.#wake?.();
  }

  /**
   * Returns what ended the wait: its `dueMillis`, or an interruption, which does so after `earliestMillis` at the
   * soonest. Throws the signal's reason when it aborts.
   */
  async wait({ dueMillis, earliestMillis }: Delay, signal: AbortSignal): Promise<'time-is-up' | 'interrupted'> {
    signal.throwIfAborted();
    const startedAt = this.#clock.monotonicMillis();
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    await this.#clock.sleep(Math.max(0, dueMillis), AbortSignal.any([signal, woken.signal]));
    this.#wake = null;
    if (woken.signal.aborted) {
      const elapsed = this.#clock.monotonicMillis() - startedAt;
      await this.#clock.sleep(Math.max(0, Math.min(dueMillis, earliestMillis) - elapsed), signal);
    }
    signal.throwIfAborted();
    return woken.signal.aborted ? 'interrupted' : 'time-is-up';
  }
}
