import type { State } from '../../../preload/contract.ts';
import type { Clock } from '../time/clock.ts';

type Listener = (state: State) => void;

/** The one truth of the app, and who wants to know of its changes. */
export class CurrentState {
  readonly #clock: Pick<Clock, 'monotonicMillis'>;
  readonly #listeners = new Set<Listener>();
  #state: State = { kind: 'opening-keychain', slow: false };
  #setAtMillis: number;

  constructor(clock: Pick<Clock, 'monotonicMillis'>) {
    this.#clock = clock;
    this.#setAtMillis = clock.monotonicMillis();
  }

  /** Returns the state as of now: the time a code has left goes on running between two changes. */
  read(): State {
    if (this.#state.kind !== 'waiting-for-approval') return this.#state;
    const elapsed = this.#clock.monotonicMillis() - this.#setAtMillis;
    return { ...this.#state, millisLeft: Math.max(0, this.#state.millisLeft - elapsed) };
  }

  set(state: State): void {
    this.#state = state;
    this.#setAtMillis = this.#clock.monotonicMillis();
    for (const listener of this.#listeners) listener(state);
  }

  /** Calls the listener at every change from now on. Returns the function that ends that. */
  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
