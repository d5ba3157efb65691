import type { DialogState } from '../../../preload/contract.ts';

type Listener = (state: DialogState) => void;

/** Whether a dialog is open: the menu and the page open it, the page shows it. */
export class Dialog {
  readonly #listeners = new Set<Listener>();
  #state: DialogState = 'closed';

  get state(): DialogState {
    return this.#state;
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** Calls the listener at every change from now on. */
  onState(listener: Listener): void {
    this.#listeners.add(listener);
  }

  open(): void {
    this.#set('open');
  }

  close(): void {
    this.#set('closed');
  }

  #set(state: DialogState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
