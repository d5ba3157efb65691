import type { KeychainProblem } from '../../../../preload/contract.ts';
import { MemoryKeychain } from '../../keychain/memory-keychain.ts';
import {
  type SecretDone,
  type SecretName,
  type SecretRead,
  type Keychain,
  secretTrouble,
} from '../../keychain/keychain.ts';
import type { Clock } from '../../time/clock.ts';

/** A keychain in memory that a test can break, mend, and make slow. */
export class FaultyKeychain implements Keychain {
  problem: KeychainProblem | null = null;
  delayMillis = 0;
  /** One entry that takes its time to be read, and the others not. */
  slowReads: { readonly name: SecretName; readonly delayMillis: number } | null = null;
  /** How often it was asked for something. */
  reads = 0;
  /** Itself without its faults: for what an earlier run put there, and for whoever looks into it. */
  readonly inside: Keychain = new MemoryKeychain();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async read(name: SecretName): Promise<SecretRead> {
    this.reads += 1;
    await this.#turn(this.slowReads?.name === name ? this.slowReads.delayMillis : this.delayMillis);
    // A locked Secret Service answers that there is nothing.
    if (this.problem === 'keychain-locked') return { kind: 'read', value: null };
    return this.problem === null ? this.inside.read(name) : secretTrouble(this.problem);
  }

  async write(name: SecretName, value: string): Promise<SecretDone> {
    await this.#turn();
    return this.problem === null ? this.inside.write(name, value) : secretTrouble(this.problem);
  }

  async remove(name: SecretName, value: string): Promise<SecretDone> {
    await this.#turn();
    return this.problem === null ? this.inside.remove(name, value) : secretTrouble(this.problem);
  }

  async #turn(delayMillis = this.delayMillis): Promise<void> {
    if (delayMillis > 0) await this.#clock.sleep(delayMillis, new AbortController().signal);
  }
}
