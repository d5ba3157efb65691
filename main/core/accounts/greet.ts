import type { RememberedAccount } from '../keychain/remembered-account.ts';
import type { PlexAccount } from '../plex/accounts.ts';
import { waitAtMost } from '../time/wait-at-most.ts';
import { withSlowNotice } from '../time/with-slow-notice.ts';
import type { SessionNeeds, ShownSession } from './session-needs.ts';

/** A keychain that hangs makes nobody wait longer than this to be greeted. */
const recallTimeoutMillis = 1_000;

type GreetNeeds = Pick<SessionNeeds, 'clock' | 'knownAccounts' | 'fetchAvatar'>;

/** Resolves when it is known which accounts are the person's own, or the keychain takes too long to say so. */
export const untilRecalled = ({ clock, knownAccounts }: GreetNeeds, signal: AbortSignal): Promise<void> =>
  waitAtMost(clock, knownAccounts.recall(), recallTimeoutMillis, signal);

/** Shows an account that plex.tv has just vouched for. Returns what is to be remembered of it. */
export const greet = (
  { knownAccounts }: GreetNeeds,
  { account, uuid }: PlexAccount,
  signedInAtMillis: number,
  show: (change: Partial<ShownSession>) => void,
): RememberedAccount => {
  const remembered = { account, signedInAtMillis };
  show({ ...remembered, session: knownAccounts.compare(uuid) });
  return remembered;
};

/** Shows the picture when that arrives; and that the account has to be asked about, where that is known only then. */
export const showPicture = async (
  { clock, knownAccounts, fetchAvatar }: GreetNeeds,
  { account, uuid, pictureAddress }: PlexAccount,
  show: (change: Partial<ShownSession>) => void,
  signal: AbortSignal,
): Promise<void> => {
  const avatar = pictureAddress === null ? null : await fetchAvatar(pictureAddress, signal);
  signal.throwIfAborted();
  show({ account: { ...account, avatar } });
  await withSlowNotice(clock, knownAccounts.recall(), () => undefined, signal);
  show({ session: knownAccounts.compare(uuid) });
};
