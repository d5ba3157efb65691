import type { SecretDone, SecretName, SecretRead, Keychain } from './keychain.ts';

/** Tells of every secret that goes in or out, before it does, so that it can be kept out of the log. */
export class RedactingKeychain implements Keychain {
  readonly #keychain: Keychain;
  readonly #note: (secret: string) => void;

  constructor(keychain: Keychain, note: (secret: string) => void) {
    this.#keychain = keychain;
    this.#note = note;
  }

  async read(name: SecretName): Promise<SecretRead> {
    const read = await this.#keychain.read(name);
    if (read.kind === 'read' && read.value !== null) this.#note(read.value);
    return read;
  }

  write(name: SecretName, value: string): Promise<SecretDone> {
    this.#note(value);
    return this.#keychain.write(name, value);
  }

  remove(name: SecretName, value: string): Promise<SecretDone> {
    return this.#keychain.remove(name, value);
  }
}
