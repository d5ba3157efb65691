import type { Keychain, SecretDone } from './keychain.ts';
import { type RememberedPin, rememberedPinFromText, rememberedPinToText } from './remembered-pin.ts';

/** The entry of the pin that is waited for, so that no quitting or crash loses what is approved. */
export class PinEntry {
  readonly #keychain: Keychain;
  readonly #looksOpen: () => Promise<boolean>;
  /** What stands there, as far as this run knows. */
  #text: string | null = null;

  constructor(keychain: Keychain, looksOpen: () => Promise<boolean>) {
    this.#keychain = keychain;
    this.#looksOpen = looksOpen;
  }

  get isRemembered(): boolean {
    return this.#text !== null;
  }

  /** Returns what the last run was waiting for; null, too, where that cannot be read. */
  async read(): Promise<RememberedPin | null> {
    const read = await this.#keychain.read('pin');
    this.#text = read.kind === 'read' ? read.value : null;
    return this.#text === null ? null : rememberedPinFromText(this.#text);
  }

  remember(pin: RememberedPin): Promise<SecretDone> {
    this.#text = rememberedPinToText(pin);
    return this.#keychain.write('pin', this.#text);
  }

  /** Returns whether the pin that is remembered, if there is one, was forgotten. One of another Latchkey's stays. */
  async forget(): Promise<SecretDone> {
    const text = this.#text;
    if (text === null) return { kind: 'done' };
    const removed = await this.#keychain.remove('pin', text);
    const isGone = removed.kind === 'done' && (await this.#looksOpen());
    // One that could not be forgotten is to be forgotten at the next chance; one that came meanwhile is another.
    if (isGone && this.#text === text) this.#text = null;
    return removed;
  }
}
