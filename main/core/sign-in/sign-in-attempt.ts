import { isKeychainProblem, type Method, type State } from '../../../preload/contract.ts';
import { methodOf, type Pin } from '../plex/pins.ts';
import type { ApprovalWait } from './approval-wait.ts';
import { CurrentState } from './current-state.ts';
import { type Flow, Flows } from './flow.ts';
import { logFailure } from '../log/log-failure.ts';
import { isSettled } from './is-settled.ts';
import { LastAccount } from './last-account.ts';
import { Revocations } from './revocations.ts';
import { Polls } from './polls.ts';
import { InterruptibleWait } from '../time/interruptible-wait.ts';
import type { SignInNeeds } from './sign-in-needs.ts';
import type { Step } from './step.ts';
import { signedOut, type StepContext } from './step-context.ts';
import { confirm } from './steps/confirm.ts';
import { getApproval } from './steps/get-approval.ts';
import { resumeWaiting } from './steps/resume-waiting.ts';
import { storeToken } from './steps/store-token.ts';
import { leave } from './steps/leave.ts';
import { openKeychain } from './steps/open-keychain.ts';
import { dropToken, signOut } from './steps/sign-out.ts';
import { openApprovalUrl } from './steps/wait-for-approval.ts';

/**
 * The state, and the steps that lead from one to the next. One flow of steps is under way at a time; whoever begins
 * another one ends it.
 */
export class StepMachine {
  readonly state: CurrentState;
  readonly lastAccount: LastAccount;
  readonly #needs: SignInNeeds;
  readonly #pollWait: InterruptibleWait;
  readonly #revocations: Revocations;
  readonly #polls: Polls;
  readonly #flows = new Flows();
  #wait: ApprovalWait | null = null;
  #previousPin: Pin | null = null;
  #token: string | null = null;
  #lastMethod: Method = 'browser';

  constructor(needs: SignInNeeds) {
    this.#needs = needs;
    this.state = new CurrentState(needs.clock);
    this.lastAccount = new LastAccount(needs);
    this.#pollWait = new InterruptibleWait(needs.clock);
    this.#revocations = new Revocations({
      ...needs,
      isHeld: (token) => token === this.#token,
      onAllRevoked: () => this.#dismissRevocationNotice(),
    });
    this.#polls = new Polls(needs, this.#revocations);
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
    const isLeftHere = this.#wait !== null || this.#previousPin !== null || this.#tokenOfThisRun() !== null;
    return isLeftHere || this.#polls.isUnderWay || this.#revocations.hasUnkept;
  }

  /** Ends as `close` does, and then does what no later start can make good. Never rejects. */
  async leave(signal: AbortSignal): Promise<void> {
    const left = { pin: this.#wait?.pin ?? this.#previousPin, token: this.#tokenOfThisRun() };
    this.close();
    await leave(this.#needs, { ...left, flowEnd: this.#flows.end, revocations: this.#revocations }, signal);
  }

  /** Ends every wait and request; the state stays as it is. */
  close(): void {
    this.#flows.current.drop();
    void this.#revocations.pause();
  }

  /** Has whatever waits for a better moment ask plex.tv now. */
  pollNow(): void {
    this.#pollWait.interrupt();
    this.#revocations.retryNow();
  }

  /**
   * Asks for a pin. The one so far is the previous pin now, and polled until plex.tv has said what became of it.
   */
  getApproval(method: Method, pinSoFar: 'expired' | 'replaced'): void {
    const previousPin = pinSoFar === 'expired' ? null : (this.#wait?.pin ?? this.#previousPin);
    this.#lastMethod = method;
    this.#previousPin = previousPin;
    this.state.set({ kind: 'requesting-a-code', method });
    this.go({ kind: 'get-approval', method, previousPin });
  }

  /**
   * Returns whether the browser has opened the approval URL of the wait under way; false as well when nothing waits.
   */
  async openApprovalUrl(): Promise<boolean> {
    const flow = this.#flows.current;
    return this.#wait !== null && openApprovalUrl(this.#contextOf(flow), this.#wait, flow.signal);
  }

  /** Ends the flow under way, and begins another once it has let go. */
  go(first: Step): void {
    const { current } = this.#flows;
    // Where nothing is to follow, nobody polls the pin again: the answer that is under way is the last word on it.
    if (first.kind === 'settled') current.end();
    else current.drop();
    this.#wait = null;
    const paused = this.#revocations.pause();
    // What the person asked for is so at once, whatever still has to let go.
    if (first.kind === 'settled') this.#settle(first.state);
    this.#flows.begin(
      async (flow) => {
        await paused;
        if (first.kind !== 'settled') await this.#follow(first, flow);
        flow.signal.throwIfAborted();
        if (isSettled(this.state.read())) this.#revocations.goOn('from-the-keychain');
      },
      (error) => {
        this.#needs.log.error('A step of the sign-in failed unexpectedly.', error);
        this.#settle(signedOut(this.#needs, 'unexpected'));
      },
    );
  }

  /** Puts a notice away. While it told of the keychain nothing that was left has been revoked; that goes on now. */
  dismissProblem(): void {
    const state = this.state.read();
    if (state.kind !== 'signed-out' && state.kind !== 'signed-in') return;
    this.state.set({ ...state, problem: null });
    if (isKeychainProblem(state.problem)) void this.#goOnAtRest();
  }

  async #goOnAtRest(): Promise<void> {
    const { current, end } = this.#flows;
    await end;
    if (!current.signal.aborted && isSettled(this.state.read())) this.#revocations.goOn('from-memory');
  }

  /** Plex knows of all sign-outs by now: a notice that says otherwise goes away. */
  #dismissRevocationNotice(): void {
    const state = this.state.read();
    if (state.kind !== 'signed-out') return;
    if (state.problem === 'token-not-ended' || state.problem === 'token-left-alive') this.dismissProblem();
  }

  /** The token that nobody will know any more once the app has ended. */
  #tokenOfThisRun(): string | null {
    const isOfThisRun =
      this.state.read().kind === 'token-not-stored' || this.#needs.entries.tokenStorage === 'this-session';
    return isOfThisRun ? this.#token : null;
  }

  async #follow(first: Step, flow: Flow): Promise<void> {
    const { signal } = flow;
    const context = this.#contextOf(flow);
    let step = first;
    while (step.kind !== 'settled') {
      signal.throwIfAborted();
      step = await this.#take(step, context, signal);
    }
    signal.throwIfAborted();
    this.#settle(step.state);
  }

  #take(step: Exclude<Step, { kind: 'settled' }>, context: StepContext, signal: AbortSignal): Promise<Step> {
    if ('token' in step) this.#token = step.token;
    switch (step.kind) {
      case 'open-keychain':
        return openKeychain(context, signal);
      case 'get-approval':
        return getApproval(context, step, signal);
      case 'resume-waiting':
        // Whoever signs in anew meanwhile lets it go, as for another method.
        this.#previousPin = step.rememberedPin.pin;
        this.#token = null;
        this.#lastMethod = methodOf(step.rememberedPin.pin);
        return resumeWaiting(context, step, signal);
      case 'store-token':
        this.#previousPin = null;
        return storeToken(context, step.token, signal);
      case 'confirm':
        return confirm(context, step, signal);
      case 'sign-out':
        return signOut(context, step, signal);
      case 'drop-token':
        return dropToken(context, step.token, signal);
    }
  }

  #settle(state: State): void {
    const { entries, log } = this.#needs;
    if (state.kind === 'signed-out') this.#token = null;
    this.#previousPin = null;
    // A wait that is over is not to be gone on with at the next start.
    if (state.kind === 'signed-out' || state.kind === 'code-expired')
      void logFailure(log, 'A pin could not be forgotten', entries.forgetPin());
    this.state.set(state);
  }

  #contextOf(flow: Flow): StepContext {
    return {
      ...this.#needs,
      poll: (pin) => this.#polls.poll(pin, flow),
      revocations: this.#revocations,
      lastAccount: this.lastAccount,
      current: () => this.state.read(),
      pollWait: this.#pollWait,
      show: (state) => {
        flow.signal.throwIfAborted();
        this.state.set(state);
      },
      currentWait: () => this.#wait,
      setWait: (wait) => {
        this.#wait = wait;
      },
      previousPin: () => this.#previousPin,
      forgetPreviousPin: () => {
        this.#previousPin = null;
      },
    };
  }
}
