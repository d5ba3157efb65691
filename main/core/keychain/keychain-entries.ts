import type { TokenStorage } from '../../../preload/contract.ts';
import type { TokenForgotten } from './forget-token.ts';
import type { AccountKept } from './keep-account.ts';
import type { TokenKept } from './keep-token.ts';
import { KeptEntries } from './kept-entries.ts';
import type { Keychain, SecretDone, SecretTrouble } from './keychain.ts';
import type { KnownAccounts } from './known-accounts.ts';
import { MemoryKeychain } from './memory-keychain.ts';
import type { RememberedAccount } from './remembered-account.ts';
import type { RememberedPin } from './remembered-pin.ts';
import type { AccountRead, OpenedKeychain, RefusedForgotten, SeenInKeychain } from './opened-keychain.ts';
import type { KeptToken } from './token-place.ts';
import { noLock, type WriterLock } from './writer-lock.ts';

export type { OpenedKeychain } from './opened-keychain.ts';
export type { KeptAccount, KeptToken } from './token-place.ts';

/** What the app knows of a sign-in, in the system's keychain, or in memory when the person chose so. */
export class KeychainEntries {
  readonly #kept: KeptEntries;
  /** What goes when the app quits; null until the person has chosen that. */
  #ofThisSession: KeptEntries | null = null;

  constructor(keychain: Keychain, lock: WriterLock) {
    this.#kept = new KeptEntries(keychain, { lock, tokenStorage: 'keychain' });
  }

  /** Where the next token goes. */
  get tokenStorage(): TokenStorage {
    return this.#ofThisSession === null ? 'keychain' : 'this-session';
  }

  /** From now on what is new is kept in memory. What is in the keychain stays there, and is still reached by its id. */
  keepForThisSession(): void {
    if (this.#ofThisSession !== null) return;
    void this.#kept.takeAwayUncommitted();
    void this.#kept.forgetPin();
    this.#ofThisSession = new KeptEntries(new MemoryKeychain(), { lock: noLock, tokenStorage: 'this-session' });
  }

  /** Returns what the last run left. `settle` gets the keychain's copy of the client identifier and says what it should be. */
  open(settle: (copy: string | null) => string): Promise<OpenedKeychain | SecretTrouble> {
    return this.#newest.open(settle);
  }

  /** Returns an account, or null where there is none any more, or no token. */
  readAccount(id: string): Promise<AccountRead> {
    return this.#whereIs(id).readAccount(id);
  }

  /** Returns whether a pin is remembered while it is waited for: no quitting or crash then loses what is approved. */
  rememberPin(remembered: RememberedPin): Promise<SecretDone> {
    return this.#newest.rememberPin(remembered);
  }

  /** Returns whether the pin that is remembered, if there is one, was forgotten. */
  forgetPin(): Promise<SecretDone> {
    return this.#newest.forgetPin();
  }

  /** Returns the id of a token that is kept from now on, without it being known whose it is. It is not to be revoked. */
  keepToken(token: string): Promise<TokenKept> {
    return this.#newest.keepToken(token);
  }

  /**
   * Returns what a token replaces once it is known whose it is, who becomes the current account: an older token of the
   * same account, which is to be revoked by now.
   */
  keepAccount(id: string, uuid: string, remembered: RememberedAccount): Promise<AccountKept> {
    return this.#whereIs(id).keepAccount(id, uuid, remembered);
  }

  rememberAccount(id: string, remembered: RememberedAccount): Promise<SecretDone> {
    return this.#whereIs(id).rememberAccount(id, remembered);
  }

  /** Returns whether it was noted that a kept token is to be revoked: from then on nobody is signed in with it. */
  noteToRevoke(id: string): Promise<SecretDone> {
    return this.#whereIs(id).noteToRevoke(id);
  }

  /** Returns the id under which a token was noted that was never kept and is to be revoked. */
  noteTokenToRevoke(token: string): Promise<TokenKept> {
    return this.#newest.noteTokenToRevoke(token);
  }

  /** Returns the tokens that are still to be revoked at plex.tv; none where they cannot be read. */
  async tokensToRevoke(): Promise<readonly KeptToken[]> {
    const ofThisSession = (await this.#ofThisSession?.tokensToRevoke()) ?? [];
    // Whoever goes on without a keychain is not asked for it at every turn.
    const isWorthAsking = this.#ofThisSession === null || this.#kept.isOpened;
    return isWorthAsking ? [...ofThisSession, ...(await this.#kept.tokensToRevoke())] : ofThisSession;
  }

  /** Returns whether a token that has ended is gone: `stays` where the keychain did not let go of an entry. */
  forgetToken(id: string): Promise<TokenForgotten> {
    return this.#whereIs(id).forgetToken(id);
  }

  /**
   * Returns the account that another Latchkey has put in place of one whose token plex.tv refuses; null where there is
   * none. The refused one goes.
   */
  forgetRefused(id: string): Promise<RefusedForgotten> {
    return this.#whereIs(id).forgetRefused(id);
  }

  /** Returns the accounts that were said to be the person's own here. */
  knownAccounts(): Promise<KnownAccounts> {
    return this.#newest.knownAccounts();
  }

  keepKnownAccount(uuid: string): Promise<SecretDone> {
    return this.#newest.keepKnownAccount(uuid);
  }

  /** Returns who is signed in and as what plex.tv knows this computer, and changes nothing. */
  async peek(): Promise<SeenInKeychain | SecretTrouble> {
    const seen = await this.#newest.peek();
    const isNobodyHere = this.#ofThisSession !== null && seen.kind === 'seen' && seen.current === null;
    return isNobodyHere && this.#kept.isOpened ? this.#kept.peek() : seen;
  }

  get #newest(): KeptEntries {
    return this.#ofThisSession ?? this.#kept;
  }

  #whereIs(id: string): KeptEntries {
    return this.#ofThisSession?.hasPut(id) === true ? this.#ofThisSession : this.#kept;
  }
}
