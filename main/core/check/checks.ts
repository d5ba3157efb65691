import type { Findings } from '../../../preload/contract.ts';
import { type AccountAnswer, Accounts } from '../plex/accounts.ts';
import type { PlexClient } from '../plex/plex-client.ts';
import type { Fetch } from '../plex/private-fetch.ts';
import type { Clock } from '../time/clock.ts';
import type { Keychain } from '../keychain/keychain.ts';
import type { KeychainEntries } from '../keychain/keychain-entries.ts';
import { withTimeout } from '../time/with-timeout.ts';
import { isListening } from './is-listening.ts';
import { KeychainCheck } from './keychain-check.ts';
import { resolveDns } from './dns-check.ts';
import { checkPlex } from './plex-check.ts';
import { checkProxy } from './proxy-check.ts';
import type { Checks } from './run-checks.ts';
import { checkToken } from './token-check.ts';

interface CheckedComputer {
  readonly clock: Clock;
  /** The address that every call to Plex goes below. */
  readonly plexAddress: string;
  readonly fetch: Fetch;
  /** Makes a client of Plex; it says that it is this one, or the one that is known already. Nothing is kept of that. */
  readonly clientFor: (fetch: Fetch, clientIdentifier: string | null) => PlexClient;
  readonly resolveHost: (host: string) => Promise<readonly string[]>;
  readonly resolveProxy: (address: string) => Promise<string>;
  readonly keychain: Keychain;
  readonly entries: Pick<KeychainEntries, 'tokenStorage' | 'peek'>;
  /** The name of this computer in its network. */
  readonly hostname: string;
}

const lookupLimitMillis = 5_000;
/** More than trying out a proxy takes, and a script that finds one. */
const proxyLimitMillis = 10_000;

/** All checks of this computer. */
export const checksOf = (computer: CheckedComputer): Checks => {
  const { clock, fetch, clientFor, entries } = computer;
  const keychain = new KeychainCheck(computer.keychain, clock);
  const proxyUnknown: Findings['proxy'] = { kind: 'not-checked', because: 'unexpected' };
  const whoIs = (token: string, clientIdentifier: string | null, signal: AbortSignal): Promise<AccountAnswer> =>
    new Accounts(clientFor(fetch, clientIdentifier)).whoIs(token, signal);
  return {
    resolveDns: () =>
      withTimeout(clock, lookupLimitMillis, resolveDns(new URL(computer.plexAddress), computer.resolveHost), {
        kind: 'not-found',
      }),
    plex: (signal) => checkPlex({ fetch, clock, clientFor: (reading) => clientFor(reading, null) }, signal),
    proxy: (signal) =>
      withTimeout(
        clock,
        proxyLimitMillis,
        checkProxy(computer.plexAddress, { ...computer, isListening }, signal),
        proxyUnknown,
      ),
    keychain: () => keychain.check(),
    token: (earlier, signal) => checkToken({ entries, clock, whoIs }, earlier, signal),
  };
};
