import { withSlowNotice } from '../../time/with-slow-notice.ts';
import { settle, type Step } from '../step.ts';
import { noAttempt, type StepContext } from '../step-context.ts';

/**
 * Returns the step for what an earlier attempt left, a token that Plex has not told the owner of or the pin it waited for,
 * once who is signed in is known. Settles the client identifier.
 */
export const openKeychain = async (context: StepContext, signal: AbortSignal): Promise<Step> => {
  const { entries, installation, signedIn, clock, log } = context;
  signedIn.showOpening(false);
  const opened = await withSlowNotice(
    clock,
    entries.open((copy) => installation.settleClientIdentifier(copy)),
    () => signedIn.showOpening(true),
    signal,
  );
  if (opened.kind === 'trouble') {
    log.warn(`The keychain could not be opened: ${opened.problem}`);
    signedIn.tell(opened.problem);
    return settle(noAttempt(context, null));
  }
  installation.adoptClientIdentifier(opened.clientIdentifier);
  if (opened.problem !== null) log.warn('What the keychain holds in place of a token cannot be one.');
  signedIn.adopt(opened);
  const { unconfirmed, rememberedPin } = opened;
  if (unconfirmed !== null) return { kind: 'confirm', held: unconfirmed, rememberedPin, problem: null };
  if (rememberedPin === null) return settle(noAttempt(context, null));
  return { kind: 'resume-waiting', rememberedPin, problem: null };
};
