import type { About, AboutFacts } from '../../../preload/contract.ts';
import { Dialog } from './dialog.ts';

type Listener = (about: About) => void;

/** "About Latchkey": its facts go to the page with the dialog, and at no other time. */
export class AboutDialog {
  readonly #dialog = new Dialog();
  readonly #facts: AboutFacts;

  constructor(facts: AboutFacts) {
    this.#facts = facts;
  }

  get state(): About {
    return this.isOpen ? { kind: 'open', facts: this.#facts } : { kind: 'closed' };
  }

  get isOpen(): boolean {
    return this.#dialog.isOpen;
  }

  /** Calls the listener at every change from now on. */
  onState(listener: Listener): void {
    this.#dialog.onState(() => listener(this.state));
  }

  open(): void {
    this.#dialog.open();
  }

  close(): void {
    this.#dialog.close();
  }
}
