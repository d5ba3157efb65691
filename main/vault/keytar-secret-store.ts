import type keytarModule from 'keytar';
import type { KeychainProblem } from '../../preload/contract.ts';
import { type SecretDone, type SecretName, type SecretRead, type SecretStore, secretTrouble } from './secret-store.ts';

interface KeytarSecretStoreNeeds {
  /** The name that all entries carry in the keychain. */
  readonly service: string;
  /** How long one call may take. Generous: the system may be asking a person for a password meanwhile. */
  readonly timeoutMillis: number;
  /** Finds out what is wrong with the keychain once a call has failed. */
  readonly diagnose: (error: unknown) => Promise<KeychainProblem>;
}

/** What Windows takes for one entry; other systems take more, but an entry should work on all of them. */
export const maximumSecretBytes = 2560;

/**
 * The operating system's keychain through keytar: macOS Keychain, Windows Credential Manager, Secret Service on Linux.
 *
 * A call to a keychain cannot be taken back, and one that waits for a person blocks a thread. So there is only ever one
 * under way: those behind it wait their turn, each until its own time is up, and what was asked happens in that order.
 */
export class KeytarSecretStore implements SecretStore {
  readonly #needs: KeytarSecretStoreNeeds;
  #last: Promise<unknown> = Promise.resolve();

  constructor(needs: KeytarSecretStoreNeeds) {
    this.#needs = needs;
  }

  async read(name: SecretName): Promise<SecretRead> {
    const outcome = await this.#take((keytar) => keytar.getPassword(this.#needs.service, name));
    return outcome.kind === 'taken' ? { kind: 'read', value: outcome.value } : outcome;
  }

  async write(name: SecretName, value: string): Promise<SecretDone> {
    if (Buffer.byteLength(value) > maximumSecretBytes) return secretTrouble('keychain-too-large');
    const outcome = await this.#take((keytar) => keytar.setPassword(this.#needs.service, name, value));
    return outcome.kind === 'taken' ? { kind: 'done' } : outcome;
  }

  async remove(name: SecretName): Promise<SecretDone> {
    const outcome = await this.#take((keytar) => keytar.deletePassword(this.#needs.service, name));
    return outcome.kind === 'taken' ? { kind: 'done' } : outcome;
  }

  async #take<Value>(action: (keytar: typeof keytarModule) => Promise<Value>) {
    // Loaded at the first call: without libsecret the module itself cannot be loaded, which is trouble like any other.
    const turn = this.#last.then(async () => action((await import('keytar')).default));
    this.#last = turn.catch(() => undefined);
    const { promise: timeIsUp, resolve } = Promise.withResolvers<'time is up'>();
    const timer = setTimeout(() => resolve('time is up'), this.#needs.timeoutMillis);
    try {
      const value = await Promise.race([turn.then((result) => ({ kind: 'taken', value: result }) as const), timeIsUp]);
      return value === 'time is up' ? secretTrouble('keychain-timed-out') : value;
    } catch (error) {
      return secretTrouble(await this.#needs.diagnose(error));
    } finally {
      clearTimeout(timer);
    }
  }
}
