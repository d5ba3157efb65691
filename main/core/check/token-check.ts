import type { Findings } from '../../../preload/contract.ts';
import type { AccountAnswer } from '../plex/accounts.ts';
import type { Clock } from '../time/clock.ts';
import type { KeychainEntries } from '../keychain/keychain-entries.ts';
import { withTimeout } from '../time/with-timeout.ts';

interface TokenCheckNeeds {
  readonly entries: Pick<KeychainEntries, 'tokenStorage' | 'peek'>;
  readonly clock: Pick<Clock, 'sleep'>;
  /** Returns whose the token is at Plex, asked as the client it was given to; null where the keychain does not say. */
  readonly whoIs: (token: string, clientIdentifier: string | null, signal: AbortSignal) => Promise<AccountAnswer>;
}

const limitMillis = 10_000;

/**
 * Returns whether Plex still takes the token. Nothing follows from it: the sign-in finds out for itself.
 *
 * A locked Secret Service looks empty, so that "nobody is signed in" is believed only of a keychain that works; and the
 * token is sent only where Plex itself has answered before.
 */
export const checkToken = async (
  { entries, clock, whoIs }: TokenCheckNeeds,
  { plex, keychain }: Pick<Findings, 'plex' | 'keychain'>,
  signal: AbortSignal,
): Promise<Findings['token']> => {
  if (entries.tokenStorage === 'keychain' && keychain.kind !== 'fine')
    return { kind: 'not-checked', because: 'keychain' };
  const seen = await withTimeout(clock, limitMillis, entries.peek(), null);
  if (seen === null || seen.kind === 'trouble') return { kind: 'not-checked', because: 'keychain' };
  if (seen.current === null) {
    return seen.problem === null
      ? { kind: 'not-applicable', because: 'nobody-is-signed-in' }
      : { kind: 'trouble', trouble: seen.problem };
  }
  if (plex.kind !== 'fine') return { kind: 'not-checked', because: 'plex' };
  signal.throwIfAborted();
  const answer = await whoIs(seen.current.token, seen.clientIdentifier, signal);
  switch (answer.kind) {
    case 'account':
      return { kind: 'fine' };
    case 'token-rejected':
      return { kind: 'trouble', trouble: 'token-rejected' };
    case 'trouble':
      return { kind: 'not-checked', because: 'plex' };
  }
};
