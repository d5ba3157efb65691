import type { HeldToken } from '../../accounts/held-token.ts';
import { logFailure } from '../../log/log-failure.ts';
import { withSlowNotice } from '../../time/with-slow-notice.ts';
import { settle, type Step } from '../step.ts';
import type { StepContext } from '../step-context.ts';

/** Returns the step after a new token was put in the keychain, before all else so that a crash loses nothing. */
export const storeToken = async (
  context: StepContext,
  { token }: Pick<HeldToken, 'token'>,
  signal: AbortSignal,
): Promise<Step> => {
  const { entries, revocations, signedIn, show, clock, log } = context;
  show({ kind: 'confirming', problem: null });
  signedIn.showOpened();
  const { tokenStorage } = entries;
  const keeping = withSlowNotice(clock, entries.keepToken(token), () => signedIn.showSlow(true), signal);
  const kept = await keeping.finally(() => signedIn.showSlow(false));
  if (kept.kind === 'kept') {
    revocations.takeBack(token);
    // Only now: until then the pin is the one way back to the token.
    void logFailure(log, 'A pin could not be forgotten', entries.forgetPin());
    return { kind: 'confirm', held: { id: kept.id, token, tokenStorage }, rememberedPin: null, problem: null };
  }
  log.warn(`The token could not be kept: ${kept.problem}`);
  return settle({ kind: 'token-not-stored', problem: kept.problem });
};
