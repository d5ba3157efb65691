import type { Clock } from '../clock.ts';

interface Sleeper {
  readonly wakesAt: number;
  readonly wake: () => void;
}

/** Lets everything run that waits for nothing but its turn. */
export const runPendingTasks = async (): Promise<void> => {
  for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A clock that a test moves by hand: whoever sleeps wakes in order, each at its own time. */
export class VirtualClock implements Clock {
  wallOffsetMillis = Date.UTC(2026, 10, 23, 21, 14);
  #now = 0;
  readonly #sleepers = new Set<Sleeper>();

  get sleepers(): number {
    return this.#sleepers.size;
  }

  monotonicMillis(): number {
    return this.#now;
  }

  wallMillis(): number {
    return this.wallOffsetMillis + this.#now;
  }

  sleep(millis: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#sleepers.delete(sleeper);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const sleeper: Sleeper = { wakesAt: this.#now + millis, wake };
      this.#sleepers.add(sleeper);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  /** Lets time pass; everything that becomes due in it happens. */
  async advance(millis: number): Promise<void> {
    const target = this.#now + millis;
    for (;;) {
      await runPendingTasks();
      const next = this.#next();
      if (next === null || next.wakesAt > target) break;
      this.#now = Math.max(this.#now, next.wakesAt);
      next.wake();
    }
    this.#now = target;
    await runPendingTasks();
  }

  /** The computer sleeps so long: nobody wakes meanwhile, and everybody who should have is late. */
  sleepThrough(millis: number): void {
    this.#now += millis;
  }

  #next(): Sleeper | null {
    let next: Sleeper | null = null;
    for (const sleeper of this.#sleepers) if (next === null || sleeper.wakesAt < next.wakesAt) next = sleeper;
    return next;
  }
}
