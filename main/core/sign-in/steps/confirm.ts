import type { Problem } from '../../../../preload/contract.ts';
import { untilRecalled } from '../../accounts/greet.ts';
import { logFailure } from '../../log/log-failure.ts';
import { retryDelay } from '../../time/retry-delay.ts';
import { settle, type Step } from '../step.ts';
import { noAttempt, type StepContext } from '../step-context.ts';

const maxRetryMillis = 60_000;

/**
 * Returns the step to take once plex.tv has said whose token it is; it is asked until it answers. The account is signed in
 * then, and the attempt over. Only plex.tv's own "no" takes a token away: being offline, or an outage over there, proves
 * nothing.
 */
export const confirm = async (
  context: StepContext,
  { held, rememberedPin, problem }: Omit<Extract<Step, { kind: 'confirm' }>, 'kind'>,
  signal: AbortSignal,
): Promise<Step> => {
  const { accounts, entries, pollWait, signedIn, knownAccounts, log } = context;
  /** What the keychain refused last stays beside the rest. */
  const tell = (trouble: Problem | null): void => context.show({ kind: 'confirming', problem: problem ?? trouble });

  tell(null);
  signedIn.showOpened();
  void knownAccounts.recall();
  for (let failures = 0; ; failures += 1) {
    const answer = await accounts.whoIs(held.token, signal);
    switch (answer.kind) {
      case 'account':
        // The last run ended after it had kept the token and before it forgot the pin that gave it.
        void logFailure(log, 'A pin could not be forgotten', entries.forgetPin());
        await untilRecalled(context, signal);
        signedIn.signIn(held, answer, problem);
        return settle(noAttempt(context, null));
      case 'token-rejected':
        void logFailure(log, 'A dead token could not be removed', entries.forgetRefused(held.id));
        return rememberedPin === null
          ? settle(noAttempt(context, 'token-rejected'))
          : { kind: 'resume-waiting', rememberedPin, problem: 'token-rejected' };
      case 'trouble': {
        tell(answer.problem);
        const delay = retryDelay({ failures, retryAfterMillis: answer.retryAfterMillis, maxRetryMillis });
        if ((await pollWait.wait(delay, signal)) === 'interrupted') tell(null);
        break;
      }
    }
  }
};
