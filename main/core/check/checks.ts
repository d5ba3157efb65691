import type { Findings } from '../../../preload/contract.ts';
import { type AccountAnswer, Accounts } from '../plex/accounts.ts';
import type { PlexClient } from '../plex/plex-client.ts';
import type { Fetch } from '../plex/private-fetch.ts';
import type { Host } from '../host.ts';
import type { Keychain } from '../keychain/keychain.ts';
import type { KeychainEntries } from '../keychain/keychain-entries.ts';
import { withTimeout } from '../time/with-timeout.ts';
import { isListening } from './is-listening.ts';
import { KeychainCheck } from './keychain-check.ts';
import { resolveDns } from './dns-check.ts';
import { checkPlex } from './plex-check.ts';
import { checkProxy, type ProxyNeeds } from './proxy-check.ts';
import type { Checks } from './run-checks.ts';
import { checkToken } from './token-check.ts';

interface CheckedComputer {
  /** The address that every call to Plex goes below. */
  readonly plexAddress: string;
  /** Returns a client of Plex that says it is this client, or the one known already. Nothing is kept of that. */
  readonly clientFor: (fetch: Fetch, clientIdentifier: string | null) => PlexClient;
  readonly keychain: Keychain;
  readonly entries: Pick<KeychainEntries, 'tokenStorage' | 'peek'>;
  /** The name of this computer in its network. */
  readonly hostname: string;
}

const lookupLimitMillis = 5_000;
/** More than trying out a proxy takes, and a script that finds one. */
const proxyLimitMillis = 10_000;

/** Returns all checks of this computer. */
export const checksOf = (
  host: Pick<Host, 'clock' | 'fetch' | 'resolveHost' | 'resolveProxy'>,
  { plexAddress, clientFor, keychain, entries, hostname }: CheckedComputer,
): Checks => {
  const { clock, fetch } = host;
  const keychainCheck = new KeychainCheck(keychain, clock);
  const resolveHost = (name: string): Promise<readonly string[]> => host.resolveHost(name);
  const proxyNeeds: ProxyNeeds = {
    resolveProxy: (address) => host.resolveProxy(address),
    isListening: (place, signal) => isListening(clock, place, signal),
    hostname,
  };
  const proxyUnknown: Findings['proxy'] = { kind: 'not-checked', because: 'unexpected' };
  const whoIs = (token: string, clientIdentifier: string | null, signal: AbortSignal): Promise<AccountAnswer> =>
    new Accounts(clientFor(fetch, clientIdentifier)).whoIs(token, signal);
  return {
    resolveDns: () =>
      withTimeout(clock, lookupLimitMillis, resolveDns(new URL(plexAddress), resolveHost), {
        kind: 'not-found',
      }),
    plex: (signal) => checkPlex({ fetch, clock, clientFor: (reading) => clientFor(reading, null) }, signal),
    proxy: (signal) => withTimeout(clock, proxyLimitMillis, checkProxy(plexAddress, proxyNeeds, signal), proxyUnknown),
    keychain: () => keychainCheck.check(),
    token: (earlier, signal) => checkToken({ entries, clock, whoIs }, earlier, signal),
  };
};
