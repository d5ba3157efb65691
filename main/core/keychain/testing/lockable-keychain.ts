import { type Keychain, type SecretDone, type SecretName, type SecretRead, secretTrouble } from '../keychain.ts';

/**
 * A keychain that a person may have locked, as libsecret has it: there is nothing to read then, and so nothing to remove
 * either, and no word about it. `onWrite` says what becomes of a write: the person is asked for the password.
 */
export class LockableKeychain implements Keychain {
  isLocked = false;
  readonly #inside: Keychain;
  readonly #onWrite: 'unlocks' | 'is refused';

  constructor(inside: Keychain, onWrite: 'unlocks' | 'is refused') {
    this.#inside = inside;
    this.#onWrite = onWrite;
  }

  read(name: SecretName): Promise<SecretRead> {
    return this.isLocked ? Promise.resolve({ kind: 'read', value: null }) : this.#inside.read(name);
  }

  write(name: SecretName, value: string): Promise<SecretDone> {
    if (this.isLocked && this.#onWrite === 'is refused') return Promise.resolve(secretTrouble('keychain-locked'));
    this.isLocked = false;
    return this.#inside.write(name, value);
  }

  remove(name: SecretName, value: string): Promise<SecretDone> {
    return this.isLocked ? Promise.resolve({ kind: 'done' }) : this.#inside.remove(name, value);
  }
}
