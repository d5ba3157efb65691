import type { HeldToken } from '../../accounts/held-token.ts';
import { signOutOf } from '../../accounts/sign-out-of.ts';
import { settle, type Step } from '../step.ts';
import { noAttempt, type StepContext } from '../step-context.ts';

/**
 * Returns the step after ending a token that the person does not want any more. Where the keychain would not take it,
 * nothing is asked of the keychain that the person would have to wait for.
 */
export const dropToken = async (context: StepContext, held: HeldToken, signal: AbortSignal): Promise<Step> => {
  const { show, revocations } = context;
  show({ kind: 'dropping-the-token', slow: false });
  if (held.id === null) {
    const revoked = await revocations.revoke(held, signal);
    return settle(noAttempt(context, revoked.kind === 'revoked' ? null : 'token-left-alive'));
  }
  const end = await signOutOf(context, held, () => show({ kind: 'dropping-the-token', slow: true }), signal);
  return end.kind === 'signed-out'
    ? settle(noAttempt(context, end.problem))
    : { kind: 'confirm', held, rememberedPin: null, problem: end.problem };
};
