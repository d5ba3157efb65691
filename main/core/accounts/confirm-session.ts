import type { KeptAccount, KeptToken } from '../keychain/keychain-entries.ts';
import { logFailure } from '../log/log-failure.ts';
import type { PlexAccount } from '../plex/accounts.ts';
import type { InterruptibleWait } from '../time/interruptible-wait.ts';
import { retryDelay } from '../time/retry-delay.ts';
import { withSlowNotice } from '../time/with-slow-notice.ts';
import { greet, showPicture, untilRecalled } from './greet.ts';
import type { SessionNeeds, ShownSession } from './session-needs.ts';

const maxRetryMillis = 60_000;

/** The session that is confirmed, as far as that goes. */
interface Confirmed extends SessionNeeds {
  readonly uuid: string;
  readonly retryWait: InterruptibleWait;
  readonly shown: () => ShownSession;
  readonly show: (change: Partial<ShownSession>) => void;
  /** The token is gone from here. */
  readonly refuse: () => void;
  /** The session goes on with another token of the account. */
  readonly take: (account: KeptAccount) => void;
  /** plex.tv says that the token is of another account than the keychain does. */
  readonly onOtherAccount: (kept: KeptToken, account: PlexAccount) => void;
}

/**
 * Returns the token that the session goes on with after plex.tv has refused one: another Latchkey of the person's may
 * have put its own in that one's place. Null where there is none: then it is refused.
 */
const afterRefusal = async (session: Confirmed, refused: KeptToken, signal: AbortSignal): Promise<KeptToken | null> => {
  const { clock, entries, log, refuse, take } = session;
  const forgotten = await withSlowNotice(clock, entries.forgetRefused(refused.id), refuse, signal);
  if (forgotten.kind === 'trouble') log.warn(`A dead token could not be removed: ${forgotten.problem}`);
  if (forgotten.kind === 'trouble' || forgotten.successor === null) {
    refuse();
    return null;
  }
  take(forgotten.successor);
  return forgotten.successor;
};

/**
 * Asks plex.tv whose the token of a session is until it answers. Only plex.tv's own "no" takes a token away: being
 * offline, or an outage over there, proves nothing.
 */
export const confirmSession = async (session: Confirmed, first: KeptToken, signal: AbortSignal): Promise<void> => {
  const { accounts, clock, entries, knownAccounts, log, retryWait, show, shown } = session;
  void knownAccounts.recall();
  let kept = first;
  for (let failures = 0; ; failures += 1) {
    const answer = await accounts.whoIs(kept.token, signal);
    signal.throwIfAborted();
    switch (answer.kind) {
      case 'account': {
        if (answer.uuid !== session.uuid) return session.onOtherAccount(kept, answer);
        await untilRecalled(session, signal);
        const remembered = greet(session, answer, shown().signedInAtMillis ?? clock.wallMillis(), show);
        const done = entries.rememberAccount(kept.id, remembered);
        void logFailure(log, 'The account could not be remembered', done);
        return showPicture(session, answer, show, signal);
      }
      case 'token-rejected': {
        const successor = await afterRefusal(session, kept, signal);
        if (successor === null) return;
        show({ session: { kind: 'confirming' } });
        kept = successor;
        failures = -1;
        break;
      }
      case 'trouble': {
        show({ session: { kind: 'offline', problem: answer.problem } });
        const delay = retryDelay({ failures, retryAfterMillis: answer.retryAfterMillis, maxRetryMillis });
        if ((await retryWait.wait(delay, signal)) === 'interrupted') show({ session: { kind: 'confirming' } });
        break;
      }
    }
  }
};
