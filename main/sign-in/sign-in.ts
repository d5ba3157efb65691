import { isKeychainProblem, type Method, type State } from '../../preload/contract.ts';
import { methodOf, type Pin } from '../plex/pins.ts';
import type { ApprovalWait } from './approval-wait.ts';
import { CurrentState } from './current-state.ts';
import { type Flow, Flows } from './flow.ts';
import { inItsOwnTime } from './in-its-own-time.ts';
import { isAtEase } from './is-at-ease.ts';
import { LastAccount } from './last-account.ts';
import { LeftTokens } from './left-tokens.ts';
import { Looks } from './looks.ts';
import { Nudge } from './nudge.ts';
import type { SignInNeeds } from './sign-in-needs.ts';
import { rest, type Step } from './step.ts';
import { signedOut, type StepContext } from './step-context.ts';
import { confirm } from './steps/confirm.ts';
import { getApproval } from './steps/get-approval.ts';
import { goOnWaiting } from './steps/go-on-waiting.ts';
import { keepTheToken } from './steps/keep-the-token.ts';
import { openTheVault } from './steps/open-the-vault.ts';
import { leave } from './steps/leave.ts';
import { dropTheToken, signOut } from './steps/sign-out.ts';
import { openPage } from './steps/wait-for-approval.ts';

/**
 * The sign-in machine. One flow of steps is under way at a time; what a person asks ends that flow and begins another,
 * and what does not fit the present state is left undone: a double click asks for the same thing twice.
 */
export class SignIn {
  readonly #needs: SignInNeeds;
  readonly #state: CurrentState;
  readonly #nudge: Nudge;
  readonly #leftTokens: LeftTokens;
  readonly #looks: Looks;
  readonly #lastAccount: LastAccount;
  readonly #flows = new Flows();
  #wait: ApprovalWait | null = null;
  #letGo: Pin | null = null;
  #token: string | null = null;
  #lastMethod: Method = 'browser';

  constructor(needs: SignInNeeds) {
    this.#needs = needs;
    this.#state = new CurrentState(needs.clock);
    this.#nudge = new Nudge(needs.clock);
    this.#leftTokens = new LeftTokens({
      ...needs,
      isHeld: (token) => token === this.#token,
      onAllEnded: () => this.#tellAllEnded(),
    });
    this.#looks = new Looks(needs, this.#leftTokens);
    this.#lastAccount = new LastAccount(needs);
  }

  get state(): State {
    return this.#state.read();
  }

  /** Calls the listener at every change of the state; gives the function that ends it. */
  onState(listener: (state: State) => void): () => void {
    return this.#state.onChange(listener);
  }

  /** Begins: opens the vault, and shows what an earlier run left there. */
  open(): void {
    this.#go({ kind: 'open the vault' });
  }

  /** Ends every wait and request; the state stays as it is. */
  close(): void {
    this.#flows.current.drop();
    void this.#leftTokens.pause();
  }

  /** Whether something would be lost, or left alive at plex.tv, if the app ended without `leave`. */
  get hasToLeave(): boolean {
    const isLeftHere = this.#wait !== null || this.#letGo !== null || this.#tokenOfThisRun() !== null;
    return isLeftHere || this.#looks.isUnderWay || this.#leftTokens.hasUnkept;
  }

  /** Ends as `close` does, and then does what no later start can make good. Never rejects. */
  async leave(signal: AbortSignal): Promise<void> {
    const left = { pin: this.#wait?.pin ?? this.#letGo, token: this.#tokenOfThisRun() };
    this.close();
    await leave(this.#needs, { ...left, flowEnd: this.#flows.end, leftTokens: this.#leftTokens }, signal);
  }

  startSignIn(method: Method): void {
    const { kind } = this.state;
    if (kind === 'signed out' || kind === 'code expired') this.#getApproval(method, this.#letGo);
  }

  changeMethod(method: Method): void {
    const { state } = this;
    const present =
      state.kind === 'waiting for approval' ? state.wait.method : 'method' in state ? state.method : method;
    if (present !== method) this.#getApproval(method, this.#wait?.pin ?? this.#letGo);
  }

  cancelSignIn(): void {
    const { kind } = this.state;
    if (kind === 'requesting a code' || kind === 'waiting for approval' || kind === 'code expired') {
      this.#go(rest(signedOut(this.#needs, null)));
    }
  }

  renewCode(): void {
    const { state } = this;
    if (state.kind === 'code expired') this.#getApproval(state.method, null);
  }

  /** Opens the page of the wait under way; false when the browser could not be opened or nothing waits. */
  async openPage(): Promise<boolean> {
    const flow = this.#flows.current;
    return this.#wait !== null && openPage(this.#contextOf(flow), this.#wait, flow.signal);
  }

  async copyLink(): Promise<void> {
    if (this.#wait !== null) await this.#needs.copyToClipboard(this.#wait.page.address);
  }

  async copyCode(): Promise<void> {
    if (this.#wait?.method === 'code') await this.#needs.copyToClipboard(this.#wait.pin.code);
  }

  /** Something changed that makes looking at plex.tv now worth while: focus, waking up, the network. */
  lookAgain(): void {
    this.#nudge.nudge();
    this.#leftTokens.nudge();
  }

  tryAgain(): void {
    const { state } = this;
    switch (state.kind) {
      case 'signed out':
        if (isKeychainProblem(state.problem) || state.problem === 'unexpected') this.#go({ kind: 'open the vault' });
        else this.#getApproval(this.#lastMethod, this.#letGo);
        break;
      case 'token not kept':
        if (this.#token !== null) this.#go({ kind: 'keep the token', token: this.#token });
        break;
      case 'signed in':
      case 'confirming':
        // What the keychain refused was a sign-out.
        if (isKeychainProblem(state.problem)) this.signOut();
        else this.lookAgain();
        break;
      case 'waiting for approval':
        this.lookAgain();
        break;
      case 'opening the vault':
      case 'requesting a code':
      case 'code expired':
      case 'signing out':
        break;
    }
  }

  keepForThisSession(): void {
    const { state } = this;
    const offered =
      state.kind === 'token not kept' ||
      (state.kind === 'opening the vault' && state.slow) ||
      (state.kind === 'signed out' && isKeychainProblem(state.problem));
    if (!offered) return;
    const { vault, computer } = this.#needs;
    if (vault.strayToken !== null) computer.noteStrayToken(vault.strayToken);
    vault.keepForThisSession();
    this.#go(
      this.#token === null ? rest(signedOut(this.#needs, null)) : { kind: 'keep the token', token: this.#token },
    );
  }

  dismissProblem(): void {
    const { state } = this;
    if (state.kind === 'signed out' || state.kind === 'signed in') this.#state.set({ ...state, problem: null });
  }

  acceptAccount(): void {
    const { state } = this;
    if (state.kind !== 'signed in' || state.confirmation.kind !== 'another account') return;
    this.#lastAccount.accept();
    this.#state.set({ ...state, confirmation: { kind: 'confirmed' } });
  }

  signOut(): void {
    const { state } = this;
    const token = this.#token;
    if (token === null) return;
    if (state.kind === 'signed in' || state.kind === 'confirming') {
      this.#state.set({ kind: 'signing out', slow: false });
      this.#go({ kind: 'sign out', token, before: state });
    }
    if (state.kind === 'token not kept') this.#go({ kind: 'drop the token', token });
  }

  renameDevice(name: string): void {
    const { state } = this;
    if (state.kind !== 'signed out') return;
    this.#needs.computer.rename(name);
    this.#state.set({ ...state, deviceName: this.#needs.computer.deviceName });
  }

  /** Plex knows of all sign-outs by now: a notice that says otherwise goes away. */
  #tellAllEnded(): void {
    const { state } = this;
    if (state.kind !== 'signed out') return;
    if (state.problem === 'token-not-ended' || state.problem === 'token-left-alive') this.dismissProblem();
  }

  /** The token that nobody will know any more once the app has ended. */
  #tokenOfThisRun(): string | null {
    return this.state.kind === 'token not kept' || this.#needs.vault.keeping === 'this session' ? this.#token : null;
  }

  #getApproval(method: Method, instead: Pin | null): void {
    this.#lastMethod = method;
    this.#letGo = instead;
    this.#state.set({ kind: 'requesting a code', method });
    this.#go({ kind: 'get approval', method, instead });
  }

  /** Ends the flow under way, and begins another once it has let go. */
  #go(first: Step): void {
    const { current } = this.#flows;
    // Where nothing is to follow, nobody looks at the pin again: the answer that is under way is the last word on it.
    if (first.kind === 'rest') current.end();
    else current.drop();
    this.#wait = null;
    const paused = this.#leftTokens.pause();
    // What the person asked for is so at once, whatever still has to let go.
    if (first.kind === 'rest') this.#rest(first.state);
    this.#flows.begin(
      async (flow) => {
        await paused;
        if (first.kind !== 'rest') await this.#follow(first, flow);
        flow.signal.throwIfAborted();
        if (isAtEase(this.state)) this.#leftTokens.goOn();
      },
      (error) => {
        this.#needs.log.error('A step of the sign-in failed unexpectedly.', error);
        this.#rest(signedOut(this.#needs, 'unexpected'));
      },
    );
  }

  async #follow(first: Step, flow: Flow): Promise<void> {
    const { signal } = flow;
    const context = this.#contextOf(flow);
    let step = first;
    while (step.kind !== 'rest') {
      signal.throwIfAborted();
      step = await this.#take(step, context, signal);
    }
    signal.throwIfAborted();
    this.#rest(step.state);
  }

  #take(step: Exclude<Step, { kind: 'rest' }>, context: StepContext, signal: AbortSignal): Promise<Step> {
    if ('token' in step) this.#token = step.token;
    switch (step.kind) {
      case 'open the vault':
        return openTheVault(context, signal);
      case 'get approval':
        return getApproval(context, step, signal);
      case 'go on waiting':
        // Whoever signs in anew meanwhile lets it go, as for another method.
        this.#letGo = step.rememberedPin.pin;
        this.#token = null;
        this.#lastMethod = methodOf(step.rememberedPin.pin);
        return goOnWaiting(context, step, signal);
      case 'keep the token':
        this.#letGo = null;
        return keepTheToken(context, step.token, signal);
      case 'confirm':
        return confirm(context, step, signal);
      case 'sign out':
        return signOut(context, step, signal);
      case 'drop the token':
        return dropTheToken(context, step.token, signal);
    }
  }

  #rest(state: State): void {
    const { vault, log } = this.#needs;
    if (state.kind === 'signed out') this.#token = null;
    this.#letGo = null;
    // A wait that is over is not to be gone on with at the next start.
    if (state.kind === 'signed out' || state.kind === 'code expired')
      void inItsOwnTime(log, 'A pin could not be forgotten', vault.forgetPin());
    this.#state.set(state);
  }

  #contextOf(flow: Flow): StepContext {
    return {
      ...this.#needs,
      look: (pin) => this.#looks.look(pin, flow),
      leftTokens: this.#leftTokens,
      lastAccount: this.#lastAccount,
      current: () => this.#state.read(),
      nudge: this.#nudge,
      show: (state) => {
        flow.signal.throwIfAborted();
        this.#state.set(state);
      },
      currentWait: () => this.#wait,
      setWait: (wait) => {
        this.#wait = wait;
      },
      letGo: () => this.#letGo,
      answerLetGo: () => {
        this.#letGo = null;
      },
    };
  }
}
