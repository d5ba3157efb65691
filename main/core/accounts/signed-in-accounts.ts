import { type Accounts, isKeychainProblem, type KeychainProblem, type Problem } from '../../../preload/contract.ts';
import type { KeptToken, OpenedKeychain } from '../keychain/keychain-entries.ts';
import type { PlexAccount } from '../plex/accounts.ts';
import { type Observable, ObservableValue } from '../time/observable.ts';
import { AccountSession } from './account-session.ts';
import type { SessionNeeds } from './session-needs.ts';

/** Who is signed in on this computer: one session for each account, the current one first. */
export class SignedInAccounts {
  readonly #needs: SessionNeeds;
  readonly #state: ObservableValue<Accounts>;
  #sessions: readonly AccountSession[] = [];
  /** Sign-outs that go on though an attempt has ended as the same account since. */
  readonly #leaving = new Set<AccountSession>();
  #isOpened = false;
  #isSlow = false;
  #problem: Problem | null = null;
  #isClosed = false;

  constructor(needs: SessionNeeds) {
    this.#needs = needs;
    this.#state = new ObservableValue<Accounts>({ kind: 'opening-keychain', slow: false });
  }

  get state(): Observable<Accounts> {
    return this.#state;
  }

  /** Whether nothing of it is to be disturbed; a keychain in trouble counts as well, as it may ask for a password. */
  get isAtRest(): boolean {
    if (!this.#isOpened || this.#isSlow || isKeychainProblem(this.#problem) || this.#leaving.size > 0) return false;
    return this.#sessions.every(({ isUnread, shown: { session, problem } }) => {
      const isOfKeychain = session.kind === 'offline' && isKeychainProblem(session.problem);
      return !isUnread && problem === null && !isOfKeychain && session.kind !== 'signing-out';
    });
  }

  /** What is told that is no account's, or null. */
  get problem(): Problem | null {
    return this.#problem;
  }

  get hasAccounts(): boolean {
    return this.#sessions.length > 0;
  }

  /** The tokens that nobody will know any more once the app has ended. */
  get tokensOfThisSession(): readonly string[] {
    return this.#sessions.flatMap(({ kept }) => (kept?.tokenStorage === 'this-session' ? [kept.token] : []));
  }

  /** Returns what this token is kept as where a session holds it, or null. */
  heldAs(token: string): KeptToken | null {
    return this.#sessions.find(({ kept }) => kept?.token === token)?.kept ?? null;
  }

  /** Shows that the keychain is being opened, where nobody is signed in yet. */
  showOpening(slow: boolean): void {
    if (this.#sessions.length > 0) return;
    this.#isOpened = false;
    this.#isSlow = slow;
    this.#push();
  }

  /** Shows who is signed in, from now on. */
  showOpened(): void {
    if (this.#isOpened) return;
    this.#isOpened = true;
    this.#isSlow = false;
    this.#push();
    // The others follow, so that many accounts open as fast as one.
    void this.#readOthers();
  }

  /** Shows in the place of everything that the keychain takes its time with an attempt's token, or no longer. */
  showSlow(isSlow: boolean): void {
    if (this.#isSlow === isSlow) return;
    this.#isSlow = isSlow;
    this.#push();
  }

  /** Takes what the keychain keeps. Who is signed in already stays so. */
  adopt({ current, others, problem }: OpenedKeychain): void {
    this.#problem = problem;
    this.#sessions = this.#sessions.filter(({ shown }) => shown.session.kind !== 'refused');
    for (const { id, uuid } of current === null ? others : [current, ...others]) {
      if (this.#find(uuid) !== null) continue;
      const session = this.#sessionOf(id, uuid);
      this.#sessions = [...this.#sessions, session];
      if (current?.id !== id) continue;
      session.take(current);
      session.confirm();
    }
    if (!this.#isOpened) return;
    this.#push();
    void this.#readOthers();
  }

  /** Puts the account first that an attempt has signed in, and of which plex.tv has just said so. */
  signIn(kept: KeptToken, account: PlexAccount, problem: KeychainProblem | null): void {
    let session = this.#find(account.uuid);
    if (session?.shown.session.kind === 'signing-out') {
      session.leave();
      this.#leaving.add(session);
      this.#sessions = this.#sessions.filter((each) => each !== session);
      session = null;
    }
    const first = session ?? this.#sessionOf(kept.id, account.uuid);
    this.#sessions = [first, ...this.#sessions.filter((each) => each !== first)];
    first.takeOver(kept, account, problem);
  }

  /** Asks plex.tv now about every account that waits for a better moment. */
  pollNow(): void {
    for (const session of this.#sessions) session.pollNow();
  }

  /** Does once more, now, whatever the problem of this account is about. */
  tryAgain(uuid: string): void {
    const session = this.#find(uuid);
    if (session === null) return;
    const { problem } = session.shown;
    // What the keychain refused was a sign-out.
    if (problem !== null) session.signOut();
    else if (session.kept === null) void this.#readOthers();
    else session.pollNow();
  }

  signOut(uuid: string): void {
    this.#find(uuid)?.signOut();
  }

  accept(uuid: string): void {
    this.#find(uuid)?.accept();
  }

  dismissProblem(uuid: string): void {
    this.#find(uuid)?.dismissProblem();
  }

  /** Tells of a problem that is no account's, in the place of what was told so. */
  tell(problem: Problem | null): void {
    this.#problem = problem;
    this.#push();
  }

  /** Puts away what is told where nobody is signed in. */
  dismissNotice(): void {
    if (this.#sessions.every(({ shown }) => shown.session.kind === 'refused')) this.#sessions = [];
    this.tell(null);
  }

  /** Ends every wait and request; what is shown stays as it is. */
  close(): void {
    this.#isClosed = true;
    for (const session of [...this.#sessions, ...this.#leaving]) session.close();
  }

  #find(uuid: string): AccountSession | null {
    return this.#sessions.find((session) => session.uuid === uuid) ?? null;
  }

  #sessionOf(id: string, uuid: string): AccountSession {
    const session: AccountSession = new AccountSession(
      this.#needs,
      {
        onChange: () => {
          if (this.#isOpened && !this.#isSlow) this.#push();
        },
        onSignedOut: (problem) => {
          // Somebody who is signed in with the same account again is not told how the earlier sign-out went.
          if (!this.#leaving.delete(session) && problem !== null) this.#problem = problem;
          this.#remove(session);
          this.#needs.revocations.goOn('from-memory');
        },
        onOtherAccount: (kept, account) => {
          this.#remove(session);
          this.signIn(kept, account, null);
        },
      },
      { id, uuid },
    );
    return session;
  }

  async #readOthers(): Promise<void> {
    const unread = this.#sessions.filter(({ kept, shown }) => {
      return kept === null && (shown.session.kind === 'confirming' || shown.session.kind === 'offline');
    });
    let trouble: KeychainProblem | null = null;
    for (const session of unread) {
      // A keychain in trouble may ask for a password at every question.
      const opened: Awaited<ReturnType<AccountSession['open']>> = trouble ?? (await session.open());
      if (this.#isClosed) return;
      if (opened === 'gone') this.#remove(session);
      else if (opened !== 'read') {
        trouble = opened;
        session.putOff(opened);
      }
    }
    this.#needs.revocations.goOn('from-the-keychain');
  }

  #remove(session: AccountSession): void {
    this.#sessions = this.#sessions.filter((each) => each !== session);
    this.#push();
  }

  #push(): void {
    const list = this.#sessions.map(({ shown }) => shown);
    this.#state.set(
      this.#isOpened && !this.#isSlow
        ? { kind: 'opened', list, problem: this.#problem }
        : { kind: 'opening-keychain', slow: this.#isSlow },
    );
  }
}
