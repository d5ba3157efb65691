import type { SecretDone, SecretName, SecretRead, Keychain } from './keychain.ts';

/**
 * Tells of every secret that goes in or out, before it does, so that it can be kept out of the log. The index opens
 * nothing, is never logged, and would soon push out what has to be hidden.
 */
export class RedactingKeychain implements Keychain {
  readonly #keychain: Keychain;
  readonly #hide: (secret: string) => void;

  constructor(keychain: Keychain, hide: (secret: string) => void) {
    this.#keychain = keychain;
    this.#hide = hide;
  }

  async read(name: SecretName): Promise<SecretRead> {
    const read = await this.#keychain.read(name);
    if (read.kind === 'read' && read.value !== null) this.#note(name, read.value);
    return read;
  }

  write(name: SecretName, value: string): Promise<SecretDone> {
    this.#note(name, value);
    return this.#keychain.write(name, value);
  }

  remove(name: SecretName, value: string): Promise<SecretDone> {
    return this.#keychain.remove(name, value);
  }

  #note(name: SecretName, value: string): void {
    if (!name.startsWith('index ')) this.#hide(value);
  }
}
