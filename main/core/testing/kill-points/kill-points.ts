/** Where a process dies: at the moment of this number in its life, the first being 1, or not at all. */
export interface KillPoints {
  readonly diesAt: number | null;
}

/**
 * Counts the moments of a process, each right after something outside it was touched and before the process itself knows
 * of it, and kills it at the chosen one as `kill -9` would: no handler runs, no buffer is flushed, no call that is under
 * way is waited for. Between two such moments nothing changes that a next start could find.
 */
export class Life {
  readonly #mortality: KillPoints;
  #moments = 0;
  #underWay = 0;

  constructor(mortality: KillPoints) {
    this.#mortality = mortality;
  }

  get moments(): number {
    return this.#moments;
  }

  /** Does something that touches the world outside; a moment follows. */
  async touch<Value>(act: () => Value | Promise<Value>): Promise<Value> {
    this.#underWay += 1;
    try {
      return await act();
    } finally {
      this.#underWay -= 1;
      this.#moment();
    }
  }

  /** Resolves when nothing outside is being touched, and what came back leads to no further touch. */
  async atRest(): Promise<void> {
    for (let quietTurns = 0; quietTurns < 3; quietTurns = this.#underWay === 0 ? quietTurns + 1 : 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #moment(): void {
    this.#moments += 1;
    if (this.#moments !== this.#mortality.diesAt) return;
    process.kill(process.pid, 'SIGKILL');
    // Nothing may happen any more until the signal arrives.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
}
