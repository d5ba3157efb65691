import type { Session } from '../../../preload/contract.ts';
import { logFailure } from '../log/log-failure.ts';
import type { SignInNeeds } from '../sign-in/sign-in-needs.ts';

/**
 * The accounts that are known to be the person's own on this computer. Whoever is first to see a code can approve it as
 * somebody else, so any other account is asked about, at every start anew, until the person has said yes. A sign-out
 * changes nothing about it.
 */
export class KnownAccounts {
  readonly #needs: Pick<SignInNeeds, 'entries' | 'log'>;
  /** What the keychain said first; a keychain that is locked meanwhile would answer that there are none. */
  #uuids: ReadonlySet<string> | null = null;
  #recalling: Promise<void> | null = null;

  constructor(needs: Pick<SignInNeeds, 'entries' | 'log'>) {
    this.#needs = needs;
  }

  /** Asks the keychain, which has just been found open, so that its answer is there when plex.tv's is. */
  recall(): Promise<void> {
    if (this.#uuids !== null) return Promise.resolve();
    this.#recalling ??= this.#read();
    return this.#recalling;
  }

  /**
   * Returns whether the account that plex.tv has just vouched for has to be asked about, as far as is known by now. Where
   * the keychain cannot say, the next start asks.
   */
  compare(uuid: string): Extract<Session, { kind: 'signed-in' | 'another-account' }> {
    if (this.#uuids === null || this.#uuids.has(uuid)) return { kind: 'signed-in' };
    if (this.#uuids.size > 0) return { kind: 'another-account' };
    this.accept(uuid);
    return { kind: 'signed-in' };
  }

  /** The person has said that this account is theirs, or it is the first of all. */
  accept(uuid: string): void {
    this.#uuids = new Set([...(this.#uuids ?? []), uuid]);
    const kept = this.#needs.entries.keepKnownAccount(uuid);
    void logFailure(this.#needs.log, 'The known accounts could not be kept', kept);
  }

  async #read(): Promise<void> {
    const { entries, log } = this.#needs;
    const read = await entries.knownAccounts();
    this.#recalling = null;
    if (read.kind === 'read') this.#uuids ??= new Set(read.uuids);
    // Where nothing is kept in a keychain, what this session learns is all there is to go by.
    else if (entries.tokenStorage === 'this-session') this.#uuids ??= new Set();
    else log.warn(`The known accounts could not be read: ${read.problem}`);
  }
}
