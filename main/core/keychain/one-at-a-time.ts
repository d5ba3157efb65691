import type { Clock } from '../time/clock.ts';
import { withTimeout } from '../time/with-timeout.ts';

interface OneAtATimeNeeds {
  readonly clock: Pick<Clock, 'sleep'>;
  /** How long one call may take. Generous: the system may be asking a person for a password meanwhile. */
  readonly timeoutMillis: number;
}

/**
 * A call to a keychain cannot be taken back, and one that waits for a person blocks a thread. So there is only ever one
 * under way: those behind it wait their turn, each until its own time is up, and what was asked happens in that order.
 */
export class OneAtATime {
  readonly #needs: OneAtATimeNeeds;
  #last: Promise<unknown> = Promise.resolve();
  #underWay = 0;

  constructor(needs: OneAtATimeNeeds) {
    this.#needs = needs;
  }

  /** Whether an answer is still owed, even if nobody waits for it any more. */
  get isBusy(): boolean {
    return this.#underWay > 0;
  }

  /** Resolves once nothing is owed any more, what follows from an answer included. */
  async whenIdle(): Promise<void> {
    while (this.isBusy) {
      await this.#last;
      // Whoever got the answer may have something more to ask.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Returns what a call gives once it was its turn, or `late`. Rejects as the call does. */
  take<Value, Late>(call: () => Promise<Value>, late: Late): Promise<Value | Late> {
    const turn = this.#last.then(call);
    this.#underWay += 1;
    this.#last = turn
      .catch(() => undefined)
      .finally(() => {
        this.#underWay -= 1;
      });
    return withTimeout(this.#needs.clock, this.#needs.timeoutMillis, turn, late);
  }
}
