import type { Keychain, SecretDone, SecretTrouble } from './keychain.ts';
import type { WriterLock } from './writer-lock.ts';

/**
 * The one way to change what a keychain keeps: one change after the other, each under the lock, and only once it is
 * shown that the keychain is open.
 */
export class GuardedChanges {
  readonly #keychain: Keychain;
  readonly #lock: WriterLock;
  #turn: Promise<unknown> = Promise.resolve();
  /** What the keychain has held a copy of since it was opened. */
  #clientIdentifier: string | null = null;

  constructor(keychain: Keychain, lock: WriterLock) {
    this.#keychain = keychain;
    this.#lock = lock;
  }

  /** Whether the keychain was found open in this run. */
  get isOpened(): boolean {
    return this.#clientIdentifier !== null;
  }

  /** The keychain was found open: it holds this copy. */
  noteOpened(clientIdentifier: string): void {
    this.#clientIdentifier = clientIdentifier;
  }

  /** Returns what `act` gave, or why it was not begun. */
  change<Value>(act: () => Promise<Value>): Promise<Value | SecretTrouble> {
    const turn = this.#turn.then(() =>
      this.#lock.hold(async () => {
        const open = await this.#showOpen();
        return open.kind === 'trouble' ? open : act();
      }),
    );
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** A keychain that was locked since looks empty, of what is always there as well. */
  async looksOpen(): Promise<boolean> {
    if (this.#clientIdentifier === null) return true;
    const copy = await this.#keychain.read('client identifier');
    return copy.kind === 'read' && copy.value !== null;
  }

  /** A keychain that was locked since looks empty: only what it is found in, or takes, shows that it is open. */
  async #showOpen(): Promise<SecretDone> {
    if (this.#clientIdentifier === null) return { kind: 'done' };
    const copy = await this.#keychain.read('client identifier');
    if (copy.kind === 'trouble') return copy;
    return copy.value === null ? this.#keychain.write('client identifier', this.#clientIdentifier) : { kind: 'done' };
  }
}
