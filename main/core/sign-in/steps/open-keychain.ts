import type { Problem } from '../../../../preload/contract.ts';
import { rememberedBy } from '../../keychain/remembered-account.ts';
import { withSlowNotice } from '../../time/with-slow-notice.ts';
import { settle, type Step } from '../step.ts';
import { signedOut, type StepContext } from '../step-context.ts';

/** Returns the step for what an earlier run kept, a token or the pin it waited for. Settles the client identifier. */
export const openKeychain = async (context: StepContext, signal: AbortSignal): Promise<Step> => {
  const { entries, installation, show, clock, log } = context;
  show({ kind: 'opening-keychain', slow: false });
  const opened = await withSlowNotice(
    clock,
    entries.open((copy) => installation.settleClientIdentifier(copy)),
    () => show({ kind: 'opening-keychain', slow: true }),
    signal,
  );
  if (opened.kind === 'trouble') {
    log.warn(`The keychain could not be opened: ${opened.problem}`);
    return settle(signedOut(context, opened.problem));
  }
  const { rememberedPin } = opened;
  installation.adoptClientIdentifier(opened.clientIdentifier);
  const withoutToken = (problem: Problem | null): Step =>
    rememberedPin === null ? settle(signedOut(context, problem)) : { kind: 'resume-waiting', rememberedPin, problem };
  if (opened.kind === 'strange-token') {
    log.warn('What the keychain holds in place of the token cannot be one.');
    return withoutToken('token-not-understood');
  }
  const { token, tokensToRevoke } = opened;
  const remembered = opened.remembered && rememberedBy(clock.wallMillis(), opened.remembered);
  // A sign-out was cut short after the person had asked for it; or the keychain took what it was to keep no longer.
  if (token !== null && (tokensToRevoke.includes(token) || installation.isStrayToken(token)))
    return { kind: 'sign-out', token, before: { kind: 'confirming', problem: null } };
  installation.noteStrayToken(null);
  if (token === null) return withoutToken(null);
  return { kind: 'confirm', token, remembered, rememberedPin };
};
