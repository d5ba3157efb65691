import type { Keychain, SecretDone, SecretName, SecretRead } from '../keychain.ts';

/** A keychain whose app is killed at one of its calls. As on macOS, a write removes first what is there. */
export class CrashingKeychain implements Keychain {
  readonly #inside: Keychain;
  #changesLeft: number;

  constructor(inside: Keychain, changesLeft: number) {
    this.#inside = inside;
    this.#changesLeft = changesLeft;
  }

  read(name: SecretName): Promise<SecretRead> {
    return this.#inside.read(name);
  }

  async write(name: SecretName, value: string): Promise<SecretDone> {
    const before = await this.#inside.read(name);
    if (before.kind === 'read' && before.value !== null) await this.remove(name, before.value);
    this.#change();
    return this.#inside.write(name, value);
  }

  remove(name: SecretName, value: string): Promise<SecretDone> {
    this.#change();
    return this.#inside.remove(name, value);
  }

  #change(): void {
    if (this.#changesLeft === 0) throw new Error('The app has died.');
    this.#changesLeft -= 1;
  }
}
