import { MemoryKeychain } from '../memory-keychain.ts';
import type { KeychainProblem } from '../../../../preload/contract.ts';
import { type SecretDone, type SecretName, type SecretRead, type Keychain, secretTrouble } from '../keychain.ts';

type SecretAction = `${'read' | 'write' | 'remove'} ${SecretName}`;

/** Keeps secrets in memory, notes every call, and has the trouble that a test wants. */
export class RecordingKeychain implements Keychain {
  /** What was asked, in that order, troubled calls among it. */
  readonly calls: SecretAction[] = [];
  readonly #secrets = new MemoryKeychain();
  readonly #troubles = new Map<SecretAction, KeychainProblem>();

  /** From now on this call fails, and does nothing. */
  fail(action: SecretAction, problem: KeychainProblem): void {
    this.#troubles.set(action, problem);
  }

  /** From now on this call works again. */
  succeed(action: SecretAction): void {
    this.#troubles.delete(action);
  }

  async read(name: SecretName): Promise<SecretRead> {
    return this.#troubleAt(`read ${name}`) ?? this.#secrets.read(name);
  }

  async write(name: SecretName, value: string): Promise<SecretDone> {
    return this.#troubleAt(`write ${name}`) ?? this.#secrets.write(name, value);
  }

  async remove(name: SecretName, value: string): Promise<SecretDone> {
    return this.#troubleAt(`remove ${name}`) ?? this.#secrets.remove(name, value);
  }

  /** Returns what is kept under a name, or null, without a note of the question. */
  async peek(name: SecretName): Promise<string | null> {
    const read = await this.#secrets.read(name);
    return read.kind === 'read' ? read.value : null;
  }

  #troubleAt(action: SecretAction) {
    this.calls.push(action);
    const problem = this.#troubles.get(action);
    return problem === undefined ? null : secretTrouble(problem);
  }
}
