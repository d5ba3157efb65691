import type { Findings } from '../../preload/contract.ts';
import { type AccountAnswer, Accounts } from '../plex/accounts.ts';
import type { PlexDoor } from '../plex/plex-door.ts';
import type { Fetch } from '../plex/private-fetch.ts';
import type { Clock } from '../sign-in/clock.ts';
import type { SecretStore } from '../vault/secret-store.ts';
import type { Vault } from '../vault/vault.ts';
import { inTime } from './in-time.ts';
import { isListening } from './is-listening.ts';
import { KeychainCheck } from './keychain.ts';
import { lookUpName } from './name.ts';
import { checkPlex } from './plex.ts';
import { checkProxy } from './proxy.ts';
import type { Checks } from './run-checks.ts';
import { checkToken } from './token.ts';

interface CheckedComputer {
  readonly clock: Clock;
  /** The address that every call to Plex goes below. */
  readonly plexAddress: string;
  readonly fetch: Fetch;
  /** Makes a door to Plex; it says that it is this client, or the one that is known already. Nothing is kept of that. */
  readonly doorTo: (fetch: Fetch, clientIdentifier: string | null) => PlexDoor;
  readonly resolveHost: (host: string) => Promise<readonly string[]>;
  readonly resolveProxy: (address: string) => Promise<string>;
  readonly keychain: SecretStore;
  readonly vault: Pick<Vault, 'keeping' | 'look'>;
  /** The name of this computer in its network. */
  readonly hostname: string;
}

const lookupLimitMillis = 5_000;
/** More than trying out a proxy takes, and a script that finds one. */
const proxyLimitMillis = 10_000;

/** All checks of this computer. */
export const checksOf = (computer: CheckedComputer): Checks => {
  const { clock, fetch, doorTo, vault } = computer;
  const keychain = new KeychainCheck(computer.keychain, clock);
  const proxyUnknown: Findings['proxy'] = { kind: 'not checked', because: 'unexpected' };
  const whoIs = (token: string, clientIdentifier: string | null, signal: AbortSignal): Promise<AccountAnswer> =>
    new Accounts(doorTo(fetch, clientIdentifier)).whoIs(token, signal);
  return {
    lookUpName: () =>
      inTime(clock, lookupLimitMillis, lookUpName(new URL(computer.plexAddress), computer.resolveHost), {
        kind: 'not found',
      }),
    plex: (signal) => checkPlex({ fetch, clock, doorTo: (reading) => doorTo(reading, null) }, signal),
    proxy: (signal) =>
      inTime(
        clock,
        proxyLimitMillis,
        checkProxy(computer.plexAddress, { ...computer, isListening }, signal),
        proxyUnknown,
      ),
    keychain: () => keychain.check(),
    token: (earlier, signal) => checkToken({ vault, clock, whoIs }, earlier, signal),
  };
};
