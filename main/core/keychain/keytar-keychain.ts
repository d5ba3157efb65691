import type keytarModule from 'keytar';
import type { KeychainProblem } from '../../../preload/contract.ts';
import type { Clock } from '../time/clock.ts';
import { withTimeout } from '../time/with-timeout.ts';
import {
  maxSecretBytes,
  type SecretDone,
  type SecretName,
  type SecretRead,
  type Keychain,
  secretTrouble,
} from './keychain.ts';

interface KeytarKeychainNeeds {
  /** The name that all entries carry in the keychain. */
  readonly service: string;
  readonly platform: NodeJS.Platform;
  readonly clock: Pick<Clock, 'sleep'>;
  /** How long one call may take. Generous: the system may be asking a person for a password meanwhile. */
  readonly timeoutMillis: number;
  /** Returns what is wrong with the keychain once a call has failed. */
  readonly diagnose: (error: unknown) => Promise<KeychainProblem>;
}

/** More keychains of a person's than this, each with an item of the same name, are nobody's own doing. */
const maxOfOneName = 8;

/** Returns null where the library is missing that keytar needs, libsecret on Linux: then there is no keychain. */
const loadKeytar = async (): Promise<typeof keytarModule | null> => {
  try {
    return (await import('keytar')).default;
  } catch {
    return null;
  }
};

/**
 * On macOS a write to an item that is there leaves its access list as it is: whoever made it, and nobody is asked for that,
 * goes on reading it (keytar_mac.cc: `SecKeychainItemModifyAttributesAndData`). So none may be there. Each of a person's
 * keychains may hold one of the same name; keytar finds one at a time.
 */
const clear = async (keytar: typeof keytarModule, service: string, name: SecretName): Promise<void> => {
  for (let removals = 0; await keytar.deletePassword(service, name); removals += 1) {
    if (removals === maxOfOneName) throw new Error('An item of the same name comes back whenever it is removed.');
  }
};

/**
 * The operating system's keychain through keytar: macOS Keychain, Windows Credential Manager, Secret Service on Linux.
 *
 * A call to a keychain cannot be taken back, and one that waits for a person blocks a thread. So there is only ever one
 * under way: those behind it wait their turn, each until its own time is up, and what was asked happens in that order.
 */
export class KeytarKeychain implements Keychain {
  readonly #needs: KeytarKeychainNeeds;
  #last: Promise<unknown> = Promise.resolve();
  #underWay = 0;

  constructor(needs: KeytarKeychainNeeds) {
    this.#needs = needs;
  }

  /** Whether the keychain still owes an answer, even if nobody waits for it any more. */
  get isBusy(): boolean {
    return this.#underWay > 0;
  }

  /** Resolves once nothing is owed any more, what follows from an answer included. */
  async whenIdle(): Promise<void> {
    while (this.isBusy) {
      await this.#last;
      // Whoever got the answer may have something more to ask.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async read(name: SecretName): Promise<SecretRead> {
    const outcome = await this.#take((keytar) => keytar.getPassword(this.#needs.service, name));
    return outcome.kind === 'taken' ? { kind: 'read', value: outcome.value } : outcome;
  }

  async write(name: SecretName, value: string): Promise<SecretDone> {
    if (Buffer.byteLength(value) > maxSecretBytes) return secretTrouble('keychain-too-large');
    const { service, platform } = this.#needs;
    const outcome = await this.#take(async (keytar) => {
      if (platform === 'darwin') await clear(keytar, service, name);
      await keytar.setPassword(service, name, value);
    });
    return outcome.kind === 'taken' ? { kind: 'done' } : outcome;
  }

  /** Returns whether it is really gone. Looks before as well, as a removal on Linux takes every match with it. */
  async remove(name: SecretName, value: string): Promise<SecretDone> {
    const { service } = this.#needs;
    const outcome = await this.#take(async (keytar) => {
      for (let removals = 0; (await keytar.getPassword(service, name)) === value; removals += 1) {
        if (removals === maxOfOneName) return 'it stays';
        await keytar.deletePassword(service, name);
      }
      return 'it is gone';
    });
    if (outcome.kind === 'trouble') return outcome;
    return outcome.value === 'it is gone' ? { kind: 'done' } : secretTrouble('keychain-denied');
  }

  async #take<Value>(action: (keytar: typeof keytarModule) => Promise<Value>) {
    const turn = this.#last.then(async () => {
      const keytar = await loadKeytar();
      if (keytar === null) return secretTrouble('keychain-unavailable');
      return { kind: 'taken', value: await action(keytar) } as const;
    });
    this.#underWay += 1;
    this.#last = turn
      .catch(() => undefined)
      .finally(() => {
        this.#underWay -= 1;
      });
    try {
      const { clock, timeoutMillis } = this.#needs;
      return await withTimeout(clock, timeoutMillis, turn, secretTrouble('keychain-timed-out'));
    } catch (error) {
      return secretTrouble(await this.#needs.diagnose(error));
    }
  }
}
