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
  #known: { readonly uuids: ReadonlySet<string>; readonly isNobodyYet: boolean } | null = null;
  #recalling: Promise<void> | null = null;

  constructor(needs: Pick<SignInNeeds, 'entries' | 'log'>) {
    this.#needs = needs;
  }

  /** Asks the keychain, which has just been found open, so that its answer is there when plex.tv's is. */
  recall(): Promise<void> {
    if (this.#known !== null) return Promise.resolve();
    this.#recalling ??= this.#read();
    return this.#recalling;
  }

  /**
   * Returns whether the account that plex.tv has just vouched for has to be asked about, as far as is known by now. Where
   * the keychain cannot say, the next start asks.
   */
  compare(uuid: string): Extract<Session, { kind: 'signed-in' | 'another-account' }> {
    if (this.#known === null || this.#known.uuids.has(uuid)) return { kind: 'signed-in' };
    if (!this.#known.isNobodyYet) return { kind: 'another-account' };
    this.accept(uuid);
    return { kind: 'signed-in' };
  }

  /** The person has said that this account is theirs, or it is the first of all. */
  accept(uuid: string): void {
    this.#known = { uuids: new Set([...(this.#known?.uuids ?? []), uuid]), isNobodyYet: false };
    const kept = this.#needs.entries.keepKnownAccount(uuid);
    void logFailure(this.#needs.log, 'The known accounts could not be kept', kept);
  }

  async #read(): Promise<void> {
    const { entries, log } = this.#needs;
    const read = await entries.knownAccounts();
    this.#recalling = null;
    if (read.kind === 'known') this.#known ??= { uuids: new Set(read.uuids), isNobodyYet: read.isNobodyYet };
    else log.warn(`The known accounts could not be read: ${read.problem}`);
  }
}
