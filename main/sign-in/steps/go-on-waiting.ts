import { methodOf } from '../../plex/pins.ts';
import { type RememberedPin, rememberedMillisLeft } from '../../vault/remembered-pin.ts';
import { rest, type Step } from '../step.ts';
import { signedOut, type StepContext } from '../step-context.ts';
import { askAndWait } from './get-approval.ts';
import { waitForApproval } from './wait-for-approval.ts';

/**
 * Goes on with the wait of an earlier run, or signs in what was approved meanwhile. The browser is not opened again: the
 * page stands open there since then.
 */
export const goOnWaiting = async (
  context: StepContext,
  remembered: RememberedPin,
  signal: AbortSignal,
): Promise<Step> => {
  const { clock, isSeen } = context;
  const { pin } = remembered;
  const method = methodOf(pin);
  let millisLeft = rememberedMillisLeft(remembered, clock.wallMillis());
  if (millisLeft === 0) {
    // Who comes back the next day does not want to hear of yesterday's code; but the wall clock may be wrong.
    const look = await context.look(pin);
    if (look.kind === 'claimed') return { kind: 'keep the token', token: look.token };
    millisLeft = look.kind === 'not claimed' ? (look.millisLeft ?? 0) : 0;
    if (millisLeft === 0) return rest(signedOut(context, null));
  }
  const how = { pinIsFrom: 'an earlier run', renewals: 0, opensByItself: false } as const;
  const outcome = await waitForApproval(context, { ...pin, millisLeft }, how, signal);
  if (outcome.kind === 'claimed') return { kind: 'keep the token', token: outcome.token };
  return isSeen() ? askAndWait(context, { method, renewals: 1 }, signal) : rest({ kind: 'code expired', method });
};
