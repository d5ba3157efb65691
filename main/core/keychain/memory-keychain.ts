import type { SecretDone, SecretName, SecretRead, Keychain } from './keychain.ts';

/** Keeps secrets until the app quits: for a person without a keychain, and for tests. */
export class MemoryKeychain implements Keychain {
  readonly #secrets = new Map<SecretName, string>();

  read(name: SecretName): Promise<SecretRead> {
    return Promise.resolve({ kind: 'read', value: this.#secrets.get(name) ?? null });
  }

  write(name: SecretName, value: string): Promise<SecretDone> {
    this.#secrets.set(name, value);
    return Promise.resolve({ kind: 'done' });
  }

  remove(name: SecretName, value: string): Promise<SecretDone> {
    if (this.#secrets.get(name) === value) this.#secrets.delete(name);
    return Promise.resolve({ kind: 'done' });
  }
}
