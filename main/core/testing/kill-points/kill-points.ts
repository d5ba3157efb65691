/** The kill point at which a process is killed: the first is number 1; null for none of them. */
export interface KillAt {
  readonly killAt: number | null;
}

/**
 * The kill points of a process, each right after something outside it was touched and before the process itself knows of
 * it. At the chosen one it is killed as `kill -9` would: no handler runs, no buffer is flushed, no call that is under way
 * is waited for. Between two kill points nothing changes that a next start could find.
 */
export class KillPoints {
  readonly #killAt: number | null;
  #count = 0;
  #underWay = 0;

  constructor({ killAt }: KillAt) {
    this.#killAt = killAt;
  }

  /** How many were passed so far. */
  get count(): number {
    return this.#count;
  }

  /** Returns what something gives that touches the world outside; a kill point follows. */
  async after<Value>(act: () => Value | Promise<Value>): Promise<Value> {
    this.#underWay += 1;
    try {
      return await act();
    } finally {
      this.#underWay -= 1;
      this.#reach();
    }
  }

  /** Resolves when nothing outside is being touched, and what came back leads to no further kill point. */
  async idle(): Promise<void> {
    for (let quietTurns = 0; quietTurns < 3; quietTurns = this.#underWay === 0 ? quietTurns + 1 : 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #reach(): void {
    this.#count += 1;
    if (this.#count !== this.#killAt) return;
    process.kill(process.pid, 'SIGKILL');
    // Nothing may happen any more until the signal arrives.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
}
