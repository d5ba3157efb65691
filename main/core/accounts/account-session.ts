import type { KeychainProblem, Problem, SignedInAccount } from '../../../preload/contract.ts';
import type { KeptAccount, KeptToken } from '../keychain/keychain-entries.ts';
import { type RememberedAccount, rememberedBy } from '../keychain/remembered-account.ts';
import type { PlexAccount } from '../plex/accounts.ts';
import { Flows } from '../time/flow.ts';
import { InterruptibleWait } from '../time/interruptible-wait.ts';
import { confirmSession } from './confirm-session.ts';
import { greet, showPicture } from './greet.ts';
import type { SessionNeeds, ShownSession } from './session-needs.ts';
import { signOutOf } from './sign-out-of.ts';

/** What a session tells whoever lists it. */
interface SessionListener {
  readonly onChange: () => void;
  /** Nobody is signed in with it any more; `problem` is what else there is to tell. */
  readonly onSignedOut: (problem: Problem | null) => void;
  /** plex.tv says that its token is of another account than the keychain does. */
  readonly onOtherAccount: (kept: KeptToken, account: PlexAccount) => void;
}

/** One account that is signed in here, for as long as it is. */
export class AccountSession {
  readonly uuid: string;
  readonly #needs: SessionNeeds;
  readonly #listener: SessionListener;
  readonly #retryWait: InterruptibleWait;
  readonly #flows = new Flows();
  /** What its token is kept under. */
  #id: string;
  /** Null as long as it was not read, and once plex.tv has refused it. */
  #kept: KeptToken | null = null;
  /** Tokens that it was signed in with before, as long as the keychain does not have this one in their place. */
  #superseded: readonly KeptToken[] = [];
  #isLeaving = false;
  #isClosed = false;
  #shown: ShownSession = { account: null, signedInAtMillis: null, session: { kind: 'confirming' }, problem: null };

  constructor(
    needs: SessionNeeds,
    listener: SessionListener,
    { id, uuid }: { readonly id: string; readonly uuid: string },
  ) {
    this.#needs = needs;
    this.#listener = listener;
    this.#retryWait = new InterruptibleWait(needs.clock);
    this.#id = id;
    this.uuid = uuid;
  }

  get shown(): SignedInAccount {
    return { uuid: this.uuid, ...this.#shown, tokenStorage: this.#kept?.tokenStorage ?? 'keychain' };
  }

  /** The token that it is signed in with, or null. */
  get kept(): KeptToken | null {
    return this.#kept;
  }

  /** Whether the keychain has still to be asked for its token. */
  get isUnread(): boolean {
    return this.#kept === null && this.#shown.session.kind === 'confirming';
  }

  /** Takes what the keychain keeps of it. */
  take(account: KeptAccount): void {
    this.#id = account.id;
    this.#kept = account;
    const { remembered } = account;
    this.#show(remembered === null ? {} : rememberedBy(this.#needs.clock.wallMillis(), remembered));
  }

  /** Asks the keychain for its token, then plex.tv. Returns what came of the first; `gone` where there is no token. */
  async open(): Promise<KeychainProblem | 'read' | 'gone'> {
    const read = await this.#read();
    const { kind } = this.#shown.session;
    if (read === 'read' && (kind === 'confirming' || kind === 'offline')) this.confirm();
    return read;
  }

  /** Shows that its token could not be read, which is tried again when the person asks for that. */
  putOff(problem: KeychainProblem): void {
    this.#show({ session: { kind: 'offline', problem } });
  }

  /** Asks plex.tv whether it still takes the token, until that answers. */
  confirm(): void {
    const kept = this.#kept;
    if (kept === null) return;
    this.#show({ session: { kind: 'confirming' } });
    this.#go((signal) => confirmSession(this.#confirmed, kept, signal));
  }

  /** Goes on with a token that an attempt has brought, and of which plex.tv has just said whose it is. */
  takeOver(kept: KeptToken, account: PlexAccount, problem: KeychainProblem | null): void {
    if (this.#kept !== null && this.#kept.token !== kept.token) this.#superseded = [...this.#superseded, this.#kept];
    this.#id = kept.id;
    this.#kept = kept;
    const show = (change: Partial<ShownSession>): void => this.#show(change);
    this.#shown = { ...this.#shown, problem };
    void this.#keep(kept, greet(this.#needs, account, this.#needs.clock.wallMillis(), show));
    this.#go((signal) => showPicture(this.#needs, account, show, signal));
  }

  /** Something changed that makes asking plex.tv now worth while. */
  pollNow(): void {
    this.#retryWait.interrupt();
  }

  /** The person has said that the account is theirs. */
  accept(): void {
    if (this.#shown.session.kind !== 'another-account') return;
    this.#needs.knownAccounts.accept(this.uuid);
    this.#show({ session: { kind: 'signed-in' } });
  }

  dismissProblem(): void {
    this.#show({ problem: null });
  }

  signOut(): void {
    const before = this.#shown;
    const { kind } = before.session;
    if (kind === 'signing-out' || kind === 'refused') return;
    this.#show({ session: { kind: 'signing-out', slow: false } });
    this.#go((signal) => this.#signOut(before, signal));
  }

  /** Goes on with its sign-out behind another session of the same account: it comes back in no case. */
  leave(): void {
    this.#isLeaving = true;
  }

  /** Ends every wait and request; what is shown stays as it is. */
  close(): void {
    this.#isClosed = true;
    this.#flows.current.drop();
  }

  get #confirmed() {
    return {
      ...this.#needs,
      uuid: this.uuid,
      retryWait: this.#retryWait,
      shown: () => this.#shown,
      show: (change: Partial<ShownSession>) => this.#show(change),
      refuse: () => {
        this.#kept = null;
        this.#show({ session: { kind: 'refused' } });
      },
      take: (account: KeptAccount) => this.take(account),
      onOtherAccount: this.#listener.onOtherAccount,
    };
  }

  async #signOut(before: ShownSession, signal: AbortSignal): Promise<void> {
    const read = this.#kept === null ? await this.#read() : 'read';
    signal.throwIfAborted();
    if (read !== 'read' && read !== 'gone') return this.#hold(before, read);
    const kept = this.#kept;
    if (kept === null) return this.#listener.onSignedOut(null);
    const showSlow = (): void => this.#show({ session: { kind: 'signing-out', slow: true } });
    const end = await signOutOf(this.#needs, kept, showSlow, signal);
    signal.throwIfAborted();
    if (end.kind === 'held') return this.#hold(before, end.problem);
    // Where the keychain would not have one token in the other's place, both are to go.
    for (const superseded of this.#superseded) await this.#needs.revocations.note(superseded);
    this.#listener.onSignedOut(end.problem);
  }

  async #read(): Promise<KeychainProblem | 'read' | 'gone'> {
    const id = this.#id;
    const read = await this.#needs.entries.readAccount(id);
    // An attempt that ended as this account has brought another one meanwhile.
    if (this.#id !== id || this.#kept !== null) return 'read';
    if (read.kind === 'trouble') return read.problem;
    if (read.account === null) return 'gone';
    this.take(read.account);
    return 'read';
  }

  /** A sign-out did not happen: the account is as before, with the reason beside it. */
  #hold(before: ShownSession, problem: KeychainProblem): void {
    if (this.#isLeaving) return this.#listener.onSignedOut(null);
    this.#show({ ...before, problem });
    const { kind } = before.session;
    if (kind === 'confirming' || kind === 'offline') this.confirm();
  }

  async #keep(kept: KeptToken, remembered: RememberedAccount): Promise<void> {
    const { entries, revocations, log } = this.#needs;
    const done = await entries.keepAccount(kept.id, this.uuid, remembered);
    if (done.kind === 'trouble') {
      log.warn(`The account could not be remembered: ${done.problem}`);
      return;
    }
    if (done.replaced !== null) revocations.add(done.replaced);
    const left = this.#superseded.filter(({ id }) => id !== done.replaced?.id);
    this.#superseded = [];
    for (const superseded of left) await revocations.note(superseded);
    revocations.goOn('from-memory');
  }

  #show(change: Partial<ShownSession>): void {
    this.#shown = { ...this.#shown, ...change };
    this.#listener.onChange();
  }

  #go(run: (signal: AbortSignal) => Promise<void>): void {
    if (this.#isClosed) return;
    this.#flows.current.drop();
    this.#flows.begin(
      (flow) => run(flow.signal),
      (error) => {
        this.#needs.log.error('A session failed unexpectedly.', error);
        this.#show({ session: { kind: 'offline', problem: 'unexpected' } });
      },
    );
  }
}
