import {
  isKeychainProblem,
  type Accounts,
  type Attempt,
  type Method,
  type Problem,
} from '../../../preload/contract.ts';
import { KnownAccounts } from '../accounts/known-accounts.ts';
import { Revocations } from '../accounts/revocations.ts';
import { SignedInAccounts } from '../accounts/signed-in-accounts.ts';
import type { Observable } from '../time/observable.ts';
import { type Shown, shownOf } from './shown.ts';
import { SignInAttempt } from './sign-in-attempt.ts';
import type { SignInNeeds } from './sign-in-needs.ts';
import { settle } from './step.ts';
import { noAttempt } from './step-context.ts';
import { leave } from './steps/leave.ts';

const isOfRevocation = (problem: Problem | null): boolean =>
  problem === 'token-not-ended' || problem === 'token-left-alive';

/**
 * What a person, and what happens around the app, can ask of the attempt to sign in and of the accounts. What does not
 * fit what is shown is left undone: a double click asks for the same thing twice.
 */
export class SignIn {
  readonly #needs: SignInNeeds;
  readonly #attempt: SignInAttempt;
  readonly #signedIn: SignedInAccounts;
  readonly #revocations: Revocations;

  constructor(needs: SignInNeeds) {
    this.#needs = needs;
    const knownAccounts = new KnownAccounts(needs);
    const revocations: Revocations = new Revocations({
      ...needs,
      heldAs: (token) => (this.#attempt.held?.token === token ? this.#attempt.held : this.#signedIn.heldAs(token)),
      mayGoOn: () => this.#attempt.isAtRest && this.#signedIn.isAtRest,
      onAllRevoked: () => this.#dismissRevocationNotice(),
      onEntryLeft: () => this.#signedIn.tell('token-entry-left'),
    });
    this.#revocations = revocations;
    this.#signedIn = new SignedInAccounts({ ...needs, knownAccounts, revocations });
    this.#attempt = new SignInAttempt(needs, { signedIn: this.#signedIn, knownAccounts, revocations });
  }

  get attempt(): Observable<Attempt> {
    return this.#attempt.state;
  }

  get accounts(): Observable<Accounts> {
    return this.#signedIn.state;
  }

  /** Begins: opens the keychain, and shows what an earlier run left there. */
  open(): void {
    this.#attempt.go({ kind: 'open-keychain' });
  }

  /** Ends every wait and request; what is shown stays as it is. */
  close(): void {
    this.#attempt.close();
    this.#signedIn.close();
    this.#revocations.close();
  }

  /** Whether something would be lost, or left alive at plex.tv, if the app ended without `leave`. */
  get hasToLeave(): boolean {
    const isLeftHere = this.#signedIn.tokensOfThisSession.length > 0 || this.#attempt.hasToLeave;
    return isLeftHere || this.#revocations.hasUnkept;
  }

  /** Ends as `close` does, and then does what no later start can make good. Never rejects. */
  async leave(signal: AbortSignal): Promise<void> {
    const { pinLeft: pin, tokenOfThisSession } = this.#attempt;
    const ofAccounts = this.#signedIn.tokensOfThisSession;
    const tokens = tokenOfThisSession === null ? ofAccounts : [tokenOfThisSession, ...ofAccounts];
    this.close();
    await leave(this.#needs, { pin, tokens, flowEnd: this.#attempt.end, revocations: this.#revocations }, signal);
  }

  startSignIn(method: Method): void {
    const { kind } = this.#attempt.state.read();
    if (this.#shown.kind === 'opening-keychain' || (kind !== 'none' && kind !== 'code-expired')) return;
    this.#signedIn.dismissNotice();
    this.#attempt.getApproval(method, 'replaced');
  }

  changeMethod(method: Method): void {
    const attempt = this.#attempt.state.read();
    const present =
      attempt.kind === 'waiting-for-approval' ? attempt.wait.method : 'method' in attempt ? attempt.method : method;
    if (present !== method) this.#attempt.getApproval(method, 'replaced');
  }

  cancelSignIn(): void {
    const { kind } = this.#attempt.state.read();
    if (kind === 'requesting-a-code' || kind === 'waiting-for-approval' || kind === 'code-expired')
      this.#attempt.go(settle(noAttempt(this.#needs, null)));
  }

  renewCode(): void {
    const attempt = this.#attempt.state.read();
    if (attempt.kind === 'code-expired') this.#attempt.getApproval(attempt.method, 'expired');
  }

  /**
   * Returns whether the browser has opened the approval URL of the wait under way; false as well when nothing waits.
   */
  openApprovalUrl(): Promise<boolean> {
    return this.#attempt.openApprovalUrl();
  }

  async copyLink(): Promise<void> {
    const { wait } = this.#attempt;
    if (wait !== null) await this.#needs.copyToClipboard(wait.approvalUrl.address);
  }

  async copyCode(): Promise<void> {
    const { wait } = this.#attempt;
    if (wait?.method === 'code') await this.#needs.copyToClipboard(wait.pin.code);
  }

  /** Something changed that makes asking plex.tv now worth while: focus, waking up, the network. */
  pollNow(): void {
    this.#attempt.pollNow();
    this.#signedIn.pollNow();
    this.#revocations.retryNow();
  }

  tryAgain(): void {
    const shown = this.#shown;
    const { held, lastMethod } = this.#attempt;
    switch (shown.kind) {
      case 'nobody':
        if (isKeychainProblem(shown.problem) || shown.problem === 'unexpected') this.open();
        else this.startSignIn(lastMethod);
        break;
      case 'token-not-stored':
        if (held !== null) this.#attempt.go({ kind: 'store-token', held });
        break;
      case 'confirming':
        // What the keychain refused was to let go of the token.
        if (isKeychainProblem(shown.problem)) this.signOut();
        else this.pollNow();
        break;
      case 'account':
        this.#signedIn.tryAgain(shown.account.uuid);
        this.#revocations.retryNow();
        break;
      case 'waiting-for-approval':
        this.pollNow();
        break;
      case 'opening-keychain':
      case 'requesting-a-code':
      case 'code-expired':
      case 'dropping-the-token':
        break;
    }
  }

  keepForThisSession(): void {
    const shown = this.#shown;
    const offered =
      shown.kind === 'token-not-stored' ||
      (shown.kind === 'opening-keychain' && shown.slow) ||
      (shown.kind === 'nobody' && isKeychainProblem(shown.problem));
    if (!offered) return;
    const { held } = this.#attempt;
    this.#needs.entries.keepForThisSession();
    this.#signedIn.tell(null);
    this.#attempt.go(held === null ? settle(noAttempt(this.#needs, null)) : { kind: 'store-token', held });
  }

  /** Puts a notice away. While it told of the keychain nothing that was left has been revoked; that goes on now. */
  dismissProblem(): void {
    const shown = this.#shown;
    if (shown.kind === 'account') this.#signedIn.dismissProblem(shown.account.uuid);
    else if (shown.kind === 'nobody') {
      this.#dismissProblemOfAttempt();
      this.#signedIn.dismissNotice();
    } else return;
    const { problem } = shown.kind === 'account' ? shown.account : shown;
    if (isKeychainProblem(problem)) this.#revocations.goOn('from-memory');
  }

  acceptAccount(): void {
    const shown = this.#shown;
    if (shown.kind === 'account') this.#signedIn.accept(shown.account.uuid);
  }

  signOut(): void {
    const shown = this.#shown;
    const { held } = this.#attempt;
    if (shown.kind === 'account') this.signOutOf(shown.account.uuid);
    else if ((shown.kind === 'confirming' || shown.kind === 'token-not-stored') && held !== null)
      this.#attempt.go({ kind: 'drop-token', held });
  }

  /** Signs out of an account, whether it is shown or not. */
  signOutOf(uuid: string): void {
    // Why an attempt beside it failed is no news where nobody is signed in any more.
    this.#dismissProblemOfAttempt();
    this.#signedIn.signOut(uuid);
  }

  renameDevice(name: string): void {
    const attempt = this.#attempt.state.read();
    if (this.#shown.kind !== 'nobody' || attempt.kind !== 'none') return;
    this.#needs.installation.rename(name);
    this.#attempt.state.set({ ...attempt, deviceName: this.#needs.installation.deviceName });
  }

  get #shown(): Shown {
    return shownOf(this.#attempt.state.read(), this.#signedIn.state.read());
  }

  #dismissProblemOfAttempt(): void {
    const attempt = this.#attempt.state.read();
    if (attempt.kind === 'none' && attempt.problem !== null) this.#attempt.state.set({ ...attempt, problem: null });
  }

  /** Plex knows of all sign-outs by now: a notice that says otherwise goes away. */
  #dismissRevocationNotice(): void {
    const attempt = this.#attempt.state.read();
    if (attempt.kind === 'none' && isOfRevocation(attempt.problem)) this.#dismissProblemOfAttempt();
    if (isOfRevocation(this.#signedIn.problem)) this.#signedIn.tell(null);
  }
}
