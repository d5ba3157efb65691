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
import type { Step } from './step.ts';
import { signedOut, type StepContext } from './step-context.ts';
import { confirm } from './steps/confirm.ts';
import { getApproval } from './steps/get-approval.ts';
import { goOnWaiting } from './steps/go-on-waiting.ts';
import { keepTheToken } from './steps/keep-the-token.ts';
import { leave } from './steps/leave.ts';
import { openTheVault } from './steps/open-the-vault.ts';
import { dropTheToken, signOut } from './steps/sign-out.ts';
import { openPage } from './steps/wait-for-approval.ts';

/**
 * The state, and the steps that lead from one to the next. One flow of steps is under way at a time; whoever begins
 * another one ends it.
 */
export class StepMachine {
  readonly state: CurrentState;
  readonly lastAccount: LastAccount;
  readonly #needs: SignInNeeds;
  readonly #nudge: Nudge;
  readonly #leftTokens: LeftTokens;
  readonly #looks: Looks;
  readonly #flows = new Flows();
  #wait: ApprovalWait | null = null;
  #letGo: Pin | null = null;
  #token: string | null = null;
  #lastMethod: Method = 'browser';

  constructor(needs: SignInNeeds) {
    this.#needs = needs;
    this.state = new CurrentState(needs.clock);
    this.lastAccount = new LastAccount(needs);
    this.#nudge = new Nudge(needs.clock);
    this.#leftTokens = new LeftTokens({
      ...needs,
      isHeld: (token) => token === this.#token,
      onAllEnded: () => this.#tellAllEnded(),
    });
    this.#looks = new Looks(needs, this.#leftTokens);
  }

  /** What is waited for, or null. */
  get wait(): ApprovalWait | null {
    return this.#wait;
  }

  /** The token that is held, kept or not, or null. */
  get token(): string | null {
    return this.#token;
  }

  /** How a pin was asked for last. */
  get lastMethod(): Method {
    return this.#lastMethod;
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

  /** Ends every wait and request; the state stays as it is. */
  close(): void {
    this.#flows.current.drop();
    void this.#leftTokens.pause();
  }

  /** Has whatever waits for a better moment look at plex.tv now. */
  nudge(): void {
    this.#nudge.nudge();
    this.#leftTokens.nudge();
  }

  /** Asks for a pin. One that was waited for so far, and is let go, is looked at until plex.tv has said what became of it. */
  getApproval(method: Method, pinSoFar: 'is over' | 'is let go'): void {
    const instead = pinSoFar === 'is over' ? null : (this.#wait?.pin ?? this.#letGo);
    this.#lastMethod = method;
    this.#letGo = instead;
    this.state.set({ kind: 'requesting a code', method });
    this.go({ kind: 'get approval', method, instead });
  }

  /** Opens the page of the wait under way; false when the browser could not be opened or nothing waits. */
  async openPage(): Promise<boolean> {
    const flow = this.#flows.current;
    return this.#wait !== null && openPage(this.#contextOf(flow), this.#wait, flow.signal);
  }

  /** Ends the flow under way, and begins another once it has let go. */
  go(first: Step): void {
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
        if (isAtEase(this.state.read())) this.#leftTokens.goOn('from the keychain');
      },
      (error) => {
        this.#needs.log.error('A step of the sign-in failed unexpectedly.', error);
        this.#rest(signedOut(this.#needs, 'unexpected'));
      },
    );
  }

  /** Puts a notice away. While it told of the keychain nothing that was left has been ended; that goes on now. */
  dismissProblem(): void {
    const state = this.state.read();
    if (state.kind !== 'signed out' && state.kind !== 'signed in') return;
    this.state.set({ ...state, problem: null });
    if (isKeychainProblem(state.problem)) void this.#goOnAtRest();
  }

  async #goOnAtRest(): Promise<void> {
    const { current, end } = this.#flows;
    await end;
    if (!current.signal.aborted && isAtEase(this.state.read())) this.#leftTokens.goOn('from memory');
  }

  /** Plex knows of all sign-outs by now: a notice that says otherwise goes away. */
  #tellAllEnded(): void {
    const state = this.state.read();
    if (state.kind !== 'signed out') return;
    if (state.problem === 'token-not-ended' || state.problem === 'token-left-alive') this.dismissProblem();
  }

  /** The token that nobody will know any more once the app has ended. */
  #tokenOfThisRun(): string | null {
    const isOfThisRun = this.state.read().kind === 'token not kept' || this.#needs.vault.keeping === 'this session';
    return isOfThisRun ? this.#token : null;
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
    this.state.set(state);
  }

  #contextOf(flow: Flow): StepContext {
    return {
      ...this.#needs,
      look: (pin) => this.#looks.look(pin, flow),
      leftTokens: this.#leftTokens,
      lastAccount: this.lastAccount,
      current: () => this.state.read(),
      nudge: this.#nudge,
      show: (state) => {
        flow.signal.throwIfAborted();
        this.state.set(state);
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
