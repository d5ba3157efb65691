import type { KeychainProblem, State } from '../../../../preload/contract.ts';
import { logFailure } from '../../log/log-failure.ts';
import { withSlowNotice } from '../../time/with-slow-notice.ts';
import { settle, type Step } from '../step.ts';
import { signedOut, type StepContext } from '../step-context.ts';

/** Where a sign-out leads that did not happen: the account is confirmed as before, with the reason beside it. */
const goBack = (
  context: StepContext,
  { token, before }: { readonly token: string; readonly before: State },
  problem: KeychainProblem,
): Step => {
  context.log.warn(`The key could not be removed: ${problem}`);
  if (before.kind !== 'signed-in') {
    context.show({ kind: 'confirming', problem });
    return { kind: 'confirm', token, remembered: null, rememberedPin: null };
  }
  const { kind } = before.confirmation;
  if (kind === 'confirmed' || kind === 'another-account') return settle({ ...before, problem });
  context.show({ ...before, problem });
  return { kind: 'confirm', token, remembered: before, rememberedPin: null };
};

/**
 * Signs out where the keychain has gone since: nothing can be noted or removed, so the token has to be revoked first.
 * Should the keychain come back with it, it is a dead one.
 */
const signOutWithoutKeychain = async (
  context: StepContext,
  step: { readonly token: string; readonly before: State },
  signal: AbortSignal,
): Promise<Step> => {
  const revoked = await context.accounts.revokeToken(step.token, signal);
  if (revoked.kind === 'trouble') return goBack(context, step, 'keychain-unavailable');
  void logFailure(context.log, 'A dead token could not be removed', context.entries.removeToken(step.token));
  return settle(signedOut(context, null));
};

/**
 * Returns the step to take once the token is removed here, then revoked at plex.tv. It is noted among those to revoke
 * before it is removed, so that neither a crash nor plex.tv being out of reach leaves a living token behind unnoticed.
 */
export const signOut = async (
  context: StepContext,
  step: { readonly token: string; readonly before: State },
  signal: AbortSignal,
): Promise<Step> => {
  const { entries, revocations, show, clock } = context;
  const { token } = step;
  show({ kind: 'signing-out', slow: false });
  const showSlow = (): void => show({ kind: 'signing-out', slow: true });
  const noted = await withSlowNotice(clock, revocations.note(token), showSlow, signal);
  if (noted.kind === 'trouble') {
    return noted.problem === 'keychain-unavailable'
      ? signOutWithoutKeychain(context, step, signal)
      : goBack(context, step, noted.problem);
  }
  const removed = await withSlowNotice(clock, entries.removeToken(token), showSlow, signal);
  if (removed.kind === 'trouble') {
    revocations.forget(token);
    return goBack(context, step, removed.problem);
  }
  context.installation.noteStrayToken(null);
  const revoked = await revocations.revoke(token, signal);
  if (revoked.kind === 'trouble') {
    return settle(signedOut(context, entries.tokenStorage === 'keychain' ? 'token-not-ended' : 'token-left-alive'));
  }
  return settle(signedOut(context, null));
};

/**
 * Returns the step after revoking a token that the keychain would not take. Nothing is asked of the keychain that the
 * person would have to wait for, but should a write that timed out come true after all, its entry goes too.
 */
export const dropToken = async (context: StepContext, token: string, signal: AbortSignal): Promise<Step> => {
  context.show({ kind: 'signing-out', slow: false });
  void logFailure(context.log, 'A token could not be removed', context.entries.removeToken(token));
  const revoked = await context.revocations.revoke(token, signal);
  return settle(signedOut(context, revoked.kind === 'revoked' ? null : 'token-left-alive'));
};
