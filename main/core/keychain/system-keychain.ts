import type { KeychainProblem } from '../../../preload/contract.ts';
import {
  type Keychain,
  maxSecretBytes,
  type SecretDone,
  type SecretName,
  type SecretRead,
  type SecretTrouble,
  secretTrouble,
} from './keychain.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { removeWhatIsMeant } from './remove-what-is-meant.ts';
import { NoStore, type SecretStore } from './secret-store.ts';

interface SystemKeychainNeeds {
  readonly store: SecretStore;
  readonly calls: OneAtATime;
  /** Returns what is wrong with the keychain once a call has failed. */
  readonly diagnose: (error: unknown) => Promise<KeychainProblem>;
}

/** The operating system's keychain, whose trouble has a name. */
export class SystemKeychain implements Keychain {
  readonly #needs: SystemKeychainNeeds;

  constructor(needs: SystemKeychainNeeds) {
    this.#needs = needs;
  }

  /** Whether the keychain still owes an answer, even if nobody waits for it any more. */
  get isBusy(): boolean {
    return this.#needs.calls.isBusy;
  }

  /** Resolves once nothing is owed any more, what follows from an answer included. */
  whenIdle(): Promise<void> {
    return this.#needs.calls.whenIdle();
  }

  read(name: SecretName): Promise<SecretRead> {
    return this.#take(async (store) => ({ kind: 'read', value: await store.read(name) }));
  }

  async write(name: SecretName, value: string): Promise<SecretDone> {
    if (Buffer.byteLength(value) > maxSecretBytes) return secretTrouble('keychain-too-large');
    return this.#take(async (store) => {
      await store.write(name, value);
      return { kind: 'done' };
    });
  }

  remove(name: SecretName, value: string): Promise<SecretDone> {
    return this.#take(async (store) =>
      (await removeWhatIsMeant(store, name, value)) ? { kind: 'done' } : secretTrouble('keychain-denied'),
    );
  }

  async #take<Value>(call: (store: SecretStore) => Promise<Value>): Promise<Value | SecretTrouble> {
    const { store, calls, diagnose } = this.#needs;
    try {
      return await calls.take(() => call(store), secretTrouble('keychain-timed-out'));
    } catch (error) {
      return secretTrouble(error instanceof NoStore ? 'keychain-unavailable' : await diagnose(error));
    }
  }
}
