import type { Method } from '../../../../preload/contract.ts';
import type { Pin } from '../../plex/pins.ts';
import { logFailure } from '../../log/log-failure.ts';
import { waitAtMost } from '../../time/wait-at-most.ts';
import { settle, type Step } from '../step.ts';
import { noAttempt, type StepContext } from '../step-context.ts';
import { waitForApproval } from './wait-for-approval.ts';

/** How many times an expired code is replaced without asking, while the person watches. */
const maxRenewals = 3;

/** A keychain that hangs makes nobody wait longer for a code than this. */
const timeoutMillis = 1_000;

/** Has to be done before anybody can approve the pin: what is approved after a crash would be lost otherwise. */
const remember = async ({ entries, clock, log }: StepContext, pin: Pin, signal: AbortSignal): Promise<void> => {
  const written = entries.rememberPin({ pin, askedAtMillis: clock.wallMillis() });
  await waitAtMost(clock, logFailure(log, 'The pin could not be remembered', written), timeoutMillis, signal);
};

/**
 * Returns the step to take once somebody has approved a code, or nobody has: it is asked for, and replaced when it
 * expires before the person's eyes. `renewals` says how many codes have expired before.
 */
const askAndWait = async (
  context: StepContext,
  { method, renewals: before }: { readonly method: Method; readonly renewals: number },
  signal: AbortSignal,
): Promise<Step> => {
  const { pins, installation, show, isSeen } = context;
  for (let renewals = before; renewals <= maxRenewals; renewals += 1) {
    show({ kind: 'requesting-a-code', method });
    const requested = await pins.request(installation.getPinRequest(method === 'browser'), signal);
    if (requested.kind === 'trouble') return settle(noAttempt(context, requested.problem));

    const { pin } = requested;
    await remember(context, pin, signal);
    // A page that opened by itself half an hour after the click would startle; after a renewal the person opens it.
    const opensByItself = method === 'browser' && renewals === 0;
    const outcome = await waitForApproval(context, pin, { renewals, opensByItself }, signal);
    if (outcome.kind === 'claimed') return { kind: 'store-token', held: { id: null, token: outcome.token } };
    if (!isSeen()) break;
  }
  return settle({ kind: 'code-expired', method });
};

/**
 * Returns the step to take once a code is approved or has run out. The `previousPin` is polled once more: it may have
 * been approved just as the person let it go.
 */
export const getApproval = async (
  context: StepContext,
  { method, previousPin }: { readonly method: Method; readonly previousPin: Pin | null },
  signal: AbortSignal,
): Promise<Step> => {
  if (previousPin !== null) {
    const status = await context.poll(previousPin);
    if (status.kind === 'claimed') return { kind: 'store-token', held: { id: null, token: status.token } };
    if (status.kind !== 'trouble') context.forgetPreviousPin();
  }
  return askAndWait(context, { method, renewals: 0 }, signal);
};
