import { MemoryKeychain } from '../memory-keychain.ts';
import type { KeychainProblem } from '../../../../preload/contract.ts';
import { type SecretDone, type SecretName, type SecretRead, type Keychain, secretTrouble } from '../keychain.ts';

type Verb = 'read' | 'write' | 'remove';
type SecretAction = `${Verb} ${SecretName}`;

/** With an ellipsis for the part that nobody can guess: "read token …". */
type ActionOfKind = SecretAction | `${Verb} ${'token' | 'account'} …`;

const kindOf = (action: SecretAction): string => action.replace(/ (token|account) .*/, ' $1 …');

/** Keeps secrets in memory, notes every call, and has the trouble that a test wants. */
export class RecordingKeychain implements Keychain {
  /** What was asked, in that order, troubled calls among it. */
  readonly calls: SecretAction[] = [];
  readonly #secrets = new MemoryKeychain();
  readonly #names = new Set<SecretName>();
  readonly #troubles = new Map<string, KeychainProblem>();

  /** From now on this call fails, and does nothing. */
  fail(action: ActionOfKind, problem: KeychainProblem): void {
    this.#troubles.set(action, problem);
  }

  /** From now on this call works again. */
  succeed(action: ActionOfKind): void {
    this.#troubles.delete(action);
  }

  /** What was asked, with an ellipsis for the part of each name that nobody can guess. */
  get kindsOfCalls(): readonly string[] {
    return this.calls.map(kindOf);
  }

  async read(name: SecretName): Promise<SecretRead> {
    return this.#troubleAt(`read ${name}`) ?? this.#secrets.read(name);
  }

  async write(name: SecretName, value: string): Promise<SecretDone> {
    this.#names.add(name);
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

  /** Returns all that is kept, by name. */
  async all(): Promise<ReadonlyMap<SecretName, string>> {
    const all = new Map<SecretName, string>();
    for (const name of this.#names) {
      const value = await this.peek(name);
      if (value !== null) all.set(name, value);
    }
    return all;
  }

  /** Returns the values of the entries of tokens, sorted. */
  async tokens(): Promise<readonly string[]> {
    const all = [...(await this.all())];
    return all.flatMap(([name, value]) => (name.startsWith('token ') ? [value] : [])).toSorted();
  }

  #troubleAt(action: SecretAction) {
    this.calls.push(action);
    const problem = this.#troubles.get(action) ?? this.#troubles.get(kindOf(action));
    return problem === undefined ? null : secretTrouble(problem);
  }
}
