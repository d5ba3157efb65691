import type { SettingsDialog as SettingsDialogState } from '../../preload/contract.ts';

type Listener = (state: SettingsDialogState) => void;

/** Whether the settings are open: the menu and the page open them, the page shows them. */
export class SettingsDialog {
  readonly #listeners = new Set<Listener>();
  #state: SettingsDialogState = 'closed';

  get state(): SettingsDialogState {
    return this.#state;
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

  #set(state: SettingsDialogState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
