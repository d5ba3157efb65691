import {
  type Confirmation,
  isKeychainProblem,
  type KeychainProblem,
  type State,
} from '../../../../preload/contract.ts';
import type { PlexAccount } from '../../plex/accounts.ts';
import type { RememberedAccount } from '../../keychain/remembered-account.ts';
import { logFailure } from '../../log/log-failure.ts';
import { waitAtMost } from '../../time/wait-at-most.ts';
import { retryDelay } from '../retry-delay.ts';
import { withSlowNotice } from '../../time/with-slow-notice.ts';
import { settle, type Step } from '../step.ts';
import { signedOut, type StepContext } from '../step-context.ts';

const maxRetryMillis = 60_000;

/** A keychain that hangs makes nobody wait longer than this to be greeted. */
const timeoutMillis = 1_000;

/** What the keychain refused last stays beside the account until it is put away. */
const keychainProblemOf = (state: State): KeychainProblem | null =>
  (state.kind === 'signed-in' || state.kind === 'confirming') && isKeychainProblem(state.problem)
    ? state.problem
    : null;

const signedIn = (
  { entries, current }: StepContext,
  { account, signedInAtMillis }: RememberedAccount,
  confirmation: Confirmation,
): State => ({
  kind: 'signed-in',
  account,
  signedInAtMillis,
  tokenStorage: entries.tokenStorage,
  confirmation,
  problem: keychainProblemOf(current()),
});

/** Shows the account at once, remembers it, and adds its picture when that arrives. */
const welcome = async (
  context: StepContext,
  { account, uuid, pictureAddress }: PlexAccount,
  { remembered, recalled }: { readonly remembered: RememberedAccount | null; readonly recalled: Promise<void> },
  signal: AbortSignal,
): Promise<Step> => {
  const { clock, lastAccount } = context;
  await waitAtMost(clock, recalled, timeoutMillis, signal);
  const signedInAtMillis = remembered?.signedInAtMillis ?? clock.wallMillis();
  const known: RememberedAccount = { signedInAtMillis, account };
  context.show(signedIn(context, known, lastAccount.compare(uuid)));
  void logFailure(context.log, 'The account could not be remembered', context.entries.rememberAccount(known));
  const avatar = pictureAddress === null ? null : await context.fetchAvatar(pictureAddress, signal);
  await withSlowNotice(clock, recalled, () => undefined, signal);
  const withPicture: RememberedAccount = { signedInAtMillis, account: { ...account, avatar } };
  return settle(signedIn(context, withPicture, lastAccount.compare(uuid)));
};

/**
 * Returns the step to take once plex.tv has said whose token it is; it is asked until it answers. Only plex.tv's own
 * "no" takes a token away: being offline, or an outage over there, proves nothing.
 */
export const confirm = async (
  context: StepContext,
  { token, remembered, rememberedPin }: Omit<Extract<Step, { kind: 'confirm' }>, 'kind'>,
  signal: AbortSignal,
): Promise<Step> => {
  const { accounts, entries, pollWait, current, lastAccount } = context;
  const tell = (confirmation: Extract<Confirmation, { kind: 'under-way' | 'put-off' }>): void => {
    const refused = keychainProblemOf(current());
    const problem = refused ?? (confirmation.kind === 'put-off' ? confirmation.problem : null);
    context.show(remembered === null ? { kind: 'confirming', problem } : signedIn(context, remembered, confirmation));
  };

  tell({ kind: 'under-way' });
  const recalled = lastAccount.recall();
  for (let failures = 0; ; failures += 1) {
    const answer = await accounts.whoIs(token, signal);
    switch (answer.kind) {
      case 'account':
        // The last run ended after it had kept the token and before it forgot the pin that gave it.
        void logFailure(context.log, 'A pin could not be forgotten', entries.forgetPin());
        return welcome(context, answer, { remembered, recalled }, signal);
      case 'token-rejected':
        void logFailure(context.log, 'A dead token could not be removed', entries.removeToken(token));
        return rememberedPin === null
          ? settle(signedOut(context, 'token-rejected'))
          : { kind: 'resume-waiting', rememberedPin, problem: 'token-rejected' };
      case 'trouble': {
        tell({ kind: 'put-off', problem: answer.problem });
        const woken = await pollWait.wait(
          retryDelay({ failures, retryAfterMillis: answer.retryAfterMillis, maxRetryMillis }),
          signal,
        );
        if (woken === 'interrupted') tell({ kind: 'under-way' });
        break;
      }
    }
  }
};
