import type { SecretDone, SecretName, SecretRead, Keychain } from './keychain.ts';

/** Tells of every secret that goes in or out, before it does, so that it can be kept out of the log. */
export class RedactingKeychain implements Keychain {
  readonly #store: Keychain;
  readonly #note: (secret: string) => void;

  constructor(store: Keychain, note: (secret: string) => void) {
    this.#store = store;
    this.#note = note;
  }

  async read(name: SecretName): Promise<SecretRead> {
    const read = await this.#store.read(name);
    if (read.kind === 'read' && read.value !== null) this.#note(read.value);
    return read;
  }

  write(name: SecretName, value: string): Promise<SecretDone> {
    this.#note(value);
    return this.#store.write(name, value);
  }

  remove(name: SecretName, value: string): Promise<SecretDone> {
    return this.#store.remove(name, value);
  }
}
