import { isKeychainProblem, type Method, type State } from '../../../preload/contract.ts';
import type { Observable } from '../time/observable.ts';
import type { SignInNeeds } from './sign-in-needs.ts';
import { settle } from './step.ts';
import { signedOut } from './step-context.ts';
import { StepMachine } from './step-machine.ts';

/**
 * What a person, and what happens around the app, can ask of the sign-in. What does not fit the present state is left
 * undone: a double click asks for the same thing twice.
 */
export class SignIn {
  readonly #needs: SignInNeeds;
  readonly #machine: StepMachine;

  constructor(needs: SignInNeeds) {
    this.#needs = needs;
    this.#machine = new StepMachine(needs);
  }

  get state(): Observable<State> {
    return this.#machine.state;
  }

  /** Begins: opens the keychain, and shows what an earlier run left there. */
  open(): void {
    this.#machine.go({ kind: 'open-keychain' });
  }

  /** Ends every wait and request; the state stays as it is. */
  close(): void {
    this.#machine.close();
  }

  /** Whether something would be lost, or left alive at plex.tv, if the app ended without `leave`. */
  get hasToLeave(): boolean {
    return this.#machine.hasToLeave;
  }

  /** Ends as `close` does, and then does what no later start can make good. Never rejects. */
  leave(signal: AbortSignal): Promise<void> {
    return this.#machine.leave(signal);
  }

  startSignIn(method: Method): void {
    const { kind } = this.state.read();
    if (kind === 'signed-out' || kind === 'code-expired') this.#machine.getApproval(method, 'replaced');
  }

  changeMethod(method: Method): void {
    const state = this.state.read();
    const present =
      state.kind === 'waiting-for-approval' ? state.wait.method : 'method' in state ? state.method : method;
    if (present !== method) this.#machine.getApproval(method, 'replaced');
  }

  cancelSignIn(): void {
    const { kind } = this.state.read();
    if (kind === 'requesting-a-code' || kind === 'waiting-for-approval' || kind === 'code-expired') {
      this.#machine.go(settle(signedOut(this.#needs, null)));
    }
  }

  renewCode(): void {
    const state = this.state.read();
    if (state.kind === 'code-expired') this.#machine.getApproval(state.method, 'expired');
  }

  /**
   * Returns whether the browser has opened the approval URL of the wait under way; false as well when nothing waits.
   */
  openApprovalUrl(): Promise<boolean> {
    return this.#machine.openApprovalUrl();
  }

  async copyLink(): Promise<void> {
    const { wait } = this.#machine;
    if (wait !== null) await this.#needs.copyToClipboard(wait.approvalUrl.address);
  }

  async copyCode(): Promise<void> {
    const { wait } = this.#machine;
    if (wait?.method === 'code') await this.#needs.copyToClipboard(wait.pin.code);
  }

  /** Something changed that makes asking plex.tv now worth while: focus, waking up, the network. */
  pollNow(): void {
    this.#machine.pollNow();
  }

  tryAgain(): void {
    const state = this.state.read();
    const { token } = this.#machine;
    switch (state.kind) {
      case 'signed-out':
        if (isKeychainProblem(state.problem) || state.problem === 'unexpected')
          this.#machine.go({ kind: 'open-keychain' });
        else this.#machine.getApproval(this.#machine.lastMethod, 'replaced');
        break;
      case 'token-not-stored':
        if (token !== null) this.#machine.go({ kind: 'store-token', token });
        break;
      case 'signed-in':
      case 'confirming':
        // What the keychain refused was a sign-out.
        if (isKeychainProblem(state.problem)) this.signOut();
        else this.pollNow();
        break;
      case 'waiting-for-approval':
        this.pollNow();
        break;
      case 'opening-keychain':
      case 'requesting-a-code':
      case 'code-expired':
      case 'signing-out':
        break;
    }
  }

  keepForThisSession(): void {
    const state = this.state.read();
    const offered =
      state.kind === 'token-not-stored' ||
      (state.kind === 'opening-keychain' && state.slow) ||
      (state.kind === 'signed-out' && isKeychainProblem(state.problem));
    if (!offered) return;
    const { entries, installation } = this.#needs;
    const { token } = this.#machine;
    if (entries.strayToken !== null) installation.noteStrayToken(entries.strayToken);
    entries.keepForThisSession();
    this.#machine.go(token === null ? settle(signedOut(this.#needs, null)) : { kind: 'store-token', token });
  }

  dismissProblem(): void {
    this.#machine.dismissProblem();
  }

  acceptAccount(): void {
    const state = this.state.read();
    if (state.kind !== 'signed-in' || state.confirmation.kind !== 'another-account') return;
    this.#machine.lastAccount.accept();
    this.#machine.state.set({ ...state, confirmation: { kind: 'confirmed' } });
  }

  signOut(): void {
    const state = this.state.read();
    const { token } = this.#machine;
    if (token === null) return;
    if (state.kind === 'signed-in' || state.kind === 'confirming') {
      this.#machine.state.set({ kind: 'signing-out', slow: false });
      this.#machine.go({ kind: 'sign-out', token, before: state });
    }
    if (state.kind === 'token-not-stored') this.#machine.go({ kind: 'drop-token', token });
  }

  renameDevice(name: string): void {
    const state = this.state.read();
    if (state.kind !== 'signed-out') return;
    this.#needs.installation.rename(name);
    this.#machine.state.set({ ...state, deviceName: this.#needs.installation.deviceName });
  }
}
