import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { SecretDone, SecretName, SecretRead, Keychain } from '../keychain.ts';
import type { SecretAnswer, SecretCall, SecretQuestion } from './keychain-process.ts';

type Outcome = SecretRead | SecretDone;

interface RemoteKeychainNeeds {
  /** All of the process's environment, beside the way to programs: where there is no address of a bus, there is none. */
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMillis: number;
  /** The name that all entries carry; a test's own unless told otherwise. */
  readonly service?: string;
}

/** The system's keychain in a process of its own, which ends when the store is disposed of. */
export class RemoteKeychain implements Keychain, AsyncDisposable {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #waiting = new Map<number, PromiseWithResolvers<Outcome>>();
  #lastId = 0;

  constructor({ environment, timeoutMillis, service = 'Latchkey test' }: RemoteKeychainNeeds) {
    this.#process = fork(
      fileURLToPath(new URL('keychain-process.ts', import.meta.url)),
      [service, String(timeoutMillis)],
      { env: { PATH: process.env['PATH'], ...environment }, execArgv: [] },
    );
    this.#process.on('message', ({ id, outcome }: SecretAnswer) => {
      this.#waiting.get(id)?.resolve(outcome);
      this.#waiting.delete(id);
    });
    this.#ended = once(this.#process, 'exit');
    this.#process.once('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The process of the keychain has ended.'));
    });
  }

  read(name: SecretName): Promise<SecretRead> {
    return this.#ask({ kind: 'read', name });
  }

  write(name: SecretName, value: string): Promise<SecretDone> {
    return this.#ask({ kind: 'write', name, value });
  }

  remove(name: SecretName, value: string): Promise<SecretDone> {
    return this.#ask({ kind: 'remove', name, value });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  async #ask<Answer extends Outcome>(call: SecretCall): Promise<Answer> {
    this.#lastId += 1;
    const answer = Promise.withResolvers<Outcome>();
    this.#waiting.set(this.#lastId, answer);
    this.#process.send({ id: this.#lastId, call } satisfies SecretQuestion);
    return (await answer.promise) as Answer;
  }
}
