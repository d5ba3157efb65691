import type { Attempt } from '../../../preload/contract.ts';
import type { Clock } from '../time/clock.ts';
import { ObservableValue } from '../time/observable.ts';

/** The one truth about the attempt: the time that a code has left goes on running between two changes. */
export class CurrentAttempt extends ObservableValue<Attempt> {
  readonly #clock: Pick<Clock, 'monotonicMillis'>;
  #setAtMillis: number;

  constructor(clock: Pick<Clock, 'monotonicMillis'>, first: Attempt) {
    super(first);
    this.#clock = clock;
    this.#setAtMillis = clock.monotonicMillis();
  }

  override read(): Attempt {
    const attempt = super.read();
    if (attempt.kind !== 'waiting-for-approval') return attempt;
    const elapsed = this.#clock.monotonicMillis() - this.#setAtMillis;
    return { ...attempt, millisLeft: Math.max(0, attempt.millisLeft - elapsed) };
  }

  override set(attempt: Attempt): void {
    this.#setAtMillis = this.#clock.monotonicMillis();
    super.set(attempt);
  }
}
