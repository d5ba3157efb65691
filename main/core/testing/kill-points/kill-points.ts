/** The kill point at which a process is killed: the first is number 1; null for none of them. */
export interface KillAt {
  readonly killAt: number | null;
}

/** So many turns without anything happening are the end: what follows from an answer takes a few. */
const quietTurnsAtTheEnd = 20;

/**
 * The kill points of a process: right when a change of something outside it has begun, which may come true or not, and
 * right after it, before the process itself knows of it. At the chosen one it is killed as `kill -9` would: no handler
 * runs, no buffer is flushed, no call that is under way is waited for. Between two of them nothing changes that a next
 * start could find.
 */
export class KillPoints {
  readonly #killAt: number | null;
  #isCounting = false;
  #count = 0;
  #underWay = 0;

  constructor({ killAt }: KillAt) {
    this.#killAt = killAt;
  }

  /** How many were passed so far. */
  get count(): number {
    return this.#count;
  }

  /** From now on kill points count: what happened before was there already. */
  begin(): void {
    this.#isCounting = true;
  }

  /** Returns what something gives that changes the world outside, with a kill point when it has begun and one after it. */
  async around<Value>(act: () => Value | Promise<Value>): Promise<Value> {
    const acting = this.during(act);
    this.#reach();
    try {
      return await acting;
    } finally {
      this.#reach();
    }
  }

  /** Returns what something gives that only looks at the world outside. */
  async during<Value>(act: () => Value | Promise<Value>): Promise<Value> {
    this.#underWay += 1;
    try {
      return await act();
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Resolves when the world outside is left alone, and what came back leads to no further kill point. */
  async idle(): Promise<void> {
    for (let quietTurns = 0; quietTurns < quietTurnsAtTheEnd; quietTurns = this.#underWay === 0 ? quietTurns + 1 : 0) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #reach(): void {
    if (!this.#isCounting) return;
    this.#count += 1;
    if (this.#count !== this.#killAt) return;
    process.kill(process.pid, 'SIGKILL');
    // Nothing may happen any more until the signal arrives.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
}
