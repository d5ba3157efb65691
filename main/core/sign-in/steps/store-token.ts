import { logFailure } from '../../log/log-failure.ts';
import { withSlowNotice } from '../../time/with-slow-notice.ts';
import { settle, type Step } from '../step.ts';
import type { StepContext } from '../step-context.ts';

/** Returns the step after a new token was put in the keychain, before all else so that a crash loses nothing. */
export const storeToken = async (context: StepContext, token: string, signal: AbortSignal): Promise<Step> => {
  const { entries, revocations, show, clock, log } = context;
  show({ kind: 'confirming', problem: null });
  const kept = await withSlowNotice(
    clock,
    entries.keepToken(token),
    () => show({ kind: 'opening-keychain', slow: true }),
    signal,
  );
  if (kept.kind === 'done') {
    revocations.takeBack(token);
    // Only now: until then the pin is the one way back to the token.
    void logFailure(log, 'A pin could not be forgotten', entries.forgetPin());
    if (kept.replaced !== null) void logFailure(log, 'A token could not be noted', revocations.note(kept.replaced));
    return { kind: 'confirm', token, remembered: null, rememberedPin: null };
  }
  log.warn(`The token could not be kept: ${kept.problem}`);
  return settle({ kind: 'token-not-stored', problem: kept.problem });
};
