import type { State } from '../../../preload/contract.ts';
import type { Clock } from '../time/clock.ts';
import { ObservableValue } from '../time/observable.ts';

/** The one truth about the sign-in: the time that a code has left goes on running between two changes. */
export class CurrentState extends ObservableValue<State> {
  readonly #clock: Pick<Clock, 'monotonicMillis'>;
  #setAtMillis: number;

  constructor(clock: Pick<Clock, 'monotonicMillis'>) {
    super({ kind: 'opening-keychain', slow: false });
    this.#clock = clock;
    this.#setAtMillis = clock.monotonicMillis();
  }

  override read(): State {
    const state = super.read();
    if (state.kind !== 'waiting-for-approval') return state;
    const elapsed = this.#clock.monotonicMillis() - this.#setAtMillis;
    return { ...state, millisLeft: Math.max(0, state.millisLeft - elapsed) };
  }

  override set(state: State): void {
    this.#setAtMillis = this.#clock.monotonicMillis();
    super.set(state);
  }
}
