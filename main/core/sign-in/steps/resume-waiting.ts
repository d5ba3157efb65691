import type { Problem } from '../../../../preload/contract.ts';
import { type RememberedPin, rememberedMillisLeft } from '../../keychain/remembered-pin.ts';
import { withSlowNotice } from '../../time/with-slow-notice.ts';
import { settle, type Step } from '../step.ts';
import { noAttempt, type StepContext } from '../step-context.ts';
import { waitForClaim } from '../wait-for-claim.ts';

/**
 * Returns the step to take once the wait of an earlier run, which goes on out of sight, has ended: it signs in what was
 * approved meanwhile, or is approved later on the page that stands open since then. The pin is polled and never shown:
 * nothing tells one that Latchkey remembered from one that another program put there, and who approved that one would
 * sign the other program in. `problem` is told beside.
 */
export const resumeWaiting = async (
  context: StepContext,
  { rememberedPin, problem }: { readonly rememberedPin: RememberedPin; readonly problem: Problem | null },
  signal: AbortSignal,
): Promise<Step> => {
  const { clock, pollWait, isSeen, show, current, signedIn } = context;
  /** Whoever approved it meanwhile is not shown that nobody is signed in; whoever is signed in is shown at once. */
  const showWelcome = (): void => {
    if (current().kind !== 'none') show(noAttempt(context, problem));
    signedIn.showOpened();
  };
  if (signedIn.hasAccounts) showWelcome();
  const outcome = await waitForClaim(
    {
      clock,
      pollWait,
      isSeen,
      pinIsFrom: 'an-earlier-run',
      poll: (pin) => withSlowNotice(clock, context.poll(pin), showWelcome, signal),
      onStatus: showWelcome,
    },
    { ...rememberedPin.pin, millisLeft: rememberedMillisLeft(rememberedPin, clock.wallMillis()) },
    signal,
  );
  if (outcome.kind === 'claimed') return { kind: 'store-token', held: { id: null, token: outcome.token } };
  const attempt = current();
  // What the person has put away since is not brought back.
  return settle(attempt.kind === 'none' ? attempt : noAttempt(context, problem));
};
