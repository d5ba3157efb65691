import { isKeychainProblem, type Attempt, type Method } from '../../../preload/contract.ts';
import type { HeldToken } from '../accounts/held-token.ts';
import type { KnownAccounts } from '../accounts/known-accounts.ts';
import type { Revocations } from '../accounts/revocations.ts';
import type { SignedInAccounts } from '../accounts/signed-in-accounts.ts';
import { logFailure } from '../log/log-failure.ts';
import { methodOf, type Pin } from '../plex/pins.ts';
import { type Flow, Flows } from '../time/flow.ts';
import { InterruptibleWait } from '../time/interruptible-wait.ts';
import type { ApprovalWait } from './approval-wait.ts';
import { CurrentAttempt } from './current-attempt.ts';
import { Polls } from './polls.ts';
import type { SignInNeeds } from './sign-in-needs.ts';
import type { Step } from './step.ts';
import { noAttempt, type StepContext } from './step-context.ts';
import { confirm } from './steps/confirm.ts';
import { dropToken } from './steps/drop-token.ts';
import { getApproval } from './steps/get-approval.ts';
import { openKeychain } from './steps/open-keychain.ts';
import { resumeWaiting } from './steps/resume-waiting.ts';
import { storeToken } from './steps/store-token.ts';
import { openApprovalUrl } from './steps/wait-for-approval.ts';

/** What the attempt shares with the sessions of the accounts. */
interface Shared {
  readonly signedIn: SignedInAccounts;
  readonly knownAccounts: KnownAccounts;
  readonly revocations: Revocations;
}

/**
 * The one attempt to sign in, and the steps that lead it on: it belongs to nobody until plex.tv has said whose its token
 * is. One flow of steps is under way at a time; whoever begins another one ends it.
 */
export class SignInAttempt {
  readonly state: CurrentAttempt;
  readonly #needs: SignInNeeds;
  readonly #shared: Shared;
  readonly #pollWait: InterruptibleWait;
  readonly #polls: Polls;
  readonly #flows = new Flows();
  #isUnderWay = false;
  #wait: ApprovalWait | null = null;
  #previousPin: Pin | null = null;
  #held: HeldToken | null = null;
  #lastMethod: Method = 'browser';

  constructor(needs: SignInNeeds, shared: Shared) {
    this.#needs = needs;
    this.#shared = shared;
    this.state = new CurrentAttempt(needs.clock, noAttempt(needs, null));
    this.#pollWait = new InterruptibleWait(needs.clock);
    this.#polls = new Polls(needs, shared.revocations);
  }

  /** What is waited for, or null. */
  get wait(): ApprovalWait | null {
    return this.#wait;
  }

  /** The token that it has got, kept or not, or null. */
  get held(): HeldToken | null {
    return this.#held;
  }

  /** How a pin was asked for last. */
  get lastMethod(): Method {
    return this.#lastMethod;
  }

  /** Whether it neither talks to plex.tv nor has trouble with the keychain, which may ask for a password at every question. */
  get isAtRest(): boolean {
    const attempt = this.state.read();
    if (this.#isUnderWay) return false;
    return attempt.kind === 'code-expired' || (attempt.kind === 'none' && !isKeychainProblem(attempt.problem));
  }

  /** Whether something would be lost, or left alive at plex.tv, if the app ended without polling or revoking it. */
  get hasToLeave(): boolean {
    return this.pinLeft !== null || this.tokenOfThisSession !== null || this.#polls.isUnderWay;
  }

  /** The pin that is to be polled once more when the app quits, or null. */
  get pinLeft(): Pin | null {
    return this.#wait?.pin ?? this.#previousPin;
  }

  /** The token that nobody will know any more once the app has ended. */
  get tokenOfThisSession(): string | null {
    if (this.#held === null) return null;
    const tokenStorage = this.#held.id === null ? this.#needs.entries.tokenStorage : this.#held.tokenStorage;
    const isOfThisSession = tokenStorage === 'this-session' || this.state.read().kind === 'token-not-stored';
    return isOfThisSession ? this.#held.token : null;
  }

  /** Resolves when everything that was ended so far has let go. */
  get end(): Promise<void> {
    return this.#flows.end;
  }

  /** Ends every wait and request; what is shown stays as it is. */
  close(): void {
    this.#flows.current.drop();
  }

  /** Has whatever waits for a better moment ask plex.tv now. */
  pollNow(): void {
    this.#pollWait.interrupt();
  }

  /**
   * Asks for a pin. The one so far is the previous pin now, and polled until plex.tv has said what became of it.
   */
  getApproval(method: Method, pinSoFar: 'expired' | 'replaced'): void {
    const previousPin = pinSoFar === 'expired' ? null : this.pinLeft;
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
    const { revocations } = this.#shared;
    // Where nothing is to follow, nobody polls the pin again: the answer that is under way is the last word on it.
    if (first.kind === 'settled') current.end();
    else current.drop();
    this.#wait = null;
    this.#isUnderWay = true;
    const paused = revocations.pause();
    // What the person asked for is so at once, whatever still has to let go.
    if (first.kind === 'settled') this.#settle(first.attempt);
    this.#flows.begin(
      async (flow) => {
        await paused;
        if (first.kind !== 'settled') await this.#follow(first, flow);
        flow.signal.throwIfAborted();
        this.#isUnderWay = false;
        revocations.goOn('from-the-keychain');
      },
      (error) => {
        this.#isUnderWay = false;
        this.#needs.log.error('A step of the sign-in failed unexpectedly.', error);
        this.#settle(noAttempt(this.#needs, 'unexpected'));
      },
    );
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
    this.#settle(step.attempt);
  }

  #take(step: Exclude<Step, { kind: 'settled' }>, context: StepContext, signal: AbortSignal): Promise<Step> {
    if ('held' in step) this.#held = step.held;
    switch (step.kind) {
      case 'open-keychain':
        return openKeychain(context, signal);
      case 'get-approval':
        return getApproval(context, step, signal);
      case 'resume-waiting':
        // Whoever signs in anew meanwhile lets it go, as for another method.
        this.#previousPin = step.rememberedPin.pin;
        this.#held = null;
        this.#lastMethod = methodOf(step.rememberedPin.pin);
        return resumeWaiting(context, step, signal);
      case 'store-token':
        this.#previousPin = null;
        return storeToken(context, step.held, signal);
      case 'confirm':
        return confirm(context, step, signal);
      case 'drop-token':
        return dropToken(context, step.held, signal);
    }
  }

  #settle(attempt: Attempt): void {
    const { entries, log } = this.#needs;
    if (attempt.kind === 'none') this.#held = null;
    this.#previousPin = null;
    // A wait that is over is not to be gone on with at the next start.
    if (attempt.kind === 'none' || attempt.kind === 'code-expired')
      void logFailure(log, 'A pin could not be forgotten', entries.forgetPin());
    this.state.set(attempt);
    this.#shared.signedIn.showOpened();
  }

  #contextOf(flow: Flow): StepContext {
    return {
      ...this.#needs,
      ...this.#shared,
      poll: (pin) => this.#polls.poll(pin, flow),
      current: () => this.state.read(),
      pollWait: this.#pollWait,
      show: (attempt) => {
        flow.signal.throwIfAborted();
        this.state.set(attempt);
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
