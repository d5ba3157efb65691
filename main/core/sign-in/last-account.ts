import type { Confirmation } from '../../../preload/contract.ts';
import type { SecretRead } from '../keychain/keychain.ts';
import { logFailure } from '../log/log-failure.ts';
import type { SignInNeeds } from './sign-in-needs.ts';

/**
 * The account that was last known to be the person's own on this computer. Whoever is first to see a code can approve it
 * as somebody else, so another account than that is asked about, at every start anew, until the person has said yes: only
 * then does it take the place of the last one. A sign-out changes nothing about it.
 */
export class LastAccount {
  readonly #needs: Pick<SignInNeeds, 'entries' | 'log'>;
  /** What the keychain said first; a keychain that is locked meanwhile would answer that there is none. */
  #kept: SecretRead | null = null;
  #askedAbout: string | null = null;

  constructor(needs: Pick<SignInNeeds, 'entries' | 'log'>) {
    this.#needs = needs;
  }

  /** Asks the keychain, which has just been found open, so that its answer is there when plex.tv's is. */
  async recall(): Promise<void> {
    if (this.#kept !== null) return;
    const read = await this.#needs.entries.lastAccount();
    if (read.kind === 'read') this.#kept ??= read;
    else this.#needs.log.warn(`The last account could not be read: ${read.problem}`);
  }

  /**
   * Returns whether the account that plex.tv has just vouched for has to be asked about, as far as is known by now. Where
   * the keychain cannot say, the next start asks.
   */
  compare(uuid: string | null): Confirmation {
    if (uuid === null || this.#kept?.kind !== 'read' || this.#kept.value === uuid) return { kind: 'confirmed' };
    if (this.#kept.value === null) {
      this.#keep(uuid);
      return { kind: 'confirmed' };
    }
    this.#askedAbout = uuid;
    return { kind: 'another-account' };
  }

  /** The person has said that the account which was asked about is theirs. */
  accept(): void {
    if (this.#askedAbout !== null) this.#keep(this.#askedAbout);
    this.#askedAbout = null;
  }

  #keep(uuid: string): void {
    this.#kept = { kind: 'read', value: uuid };
    void logFailure(this.#needs.log, 'The last account could not be kept', this.#needs.entries.keepLastAccount(uuid));
  }
}
