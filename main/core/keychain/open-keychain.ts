import type { KeychainProblem } from '../../../preload/contract.ts';
import type { Host } from '../host.ts';
import type { PlexEndpoints } from '../plex/plex-endpoints.ts';
import type { Clock } from '../time/clock.ts';
import { clearBeforeWrite } from './clear-before-write.ts';
import { diagnoseKeychain } from './keychain-diagnosis.ts';
import { keytarStore } from './keytar-store.ts';
import { lockFileOf } from './lock-file.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { SystemKeychain } from './system-keychain.ts';
import { PersonsLock } from './writer-lock.ts';

interface ServiceNeeds {
  /** The name that all entries carry in the keychain. */
  readonly service: string;
  readonly platform: NodeJS.Platform;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly timeoutMillis: number;
  readonly diagnose: (error: unknown) => Promise<KeychainProblem>;
}

/** Returns the entries of one service in the system's keychain. */
export const keychainOf = ({ service, platform, clock, timeoutMillis, diagnose }: ServiceNeeds): SystemKeychain => {
  const store = keytarStore(service);
  return new SystemKeychain({
    store: platform === 'darwin' ? clearBeforeWrite(store) : store,
    calls: new OneAtATime({ clock, timeoutMillis }),
    diagnose,
  });
};

type KeychainHost = Pick<Host, 'clock' | 'log' | 'product' | 'platform' | 'runProgram' | 'homeFolder'>;

const timeoutMillis = 60_000;

/**
 * Returns this computer's keychain, with the entries of this product at this Plex: a stand-in has entries of its own. And
 * the lock for whoever writes there.
 */
export const openKeychain = (
  { clock, log, product, platform, runProgram, homeFolder }: KeychainHost,
  { standIn }: Pick<PlexEndpoints, 'standIn'>,
): { readonly keychain: SystemKeychain; readonly lock: PersonsLock } => {
  const keychain = keychainOf({
    service: standIn === null ? product : `${product} (${standIn})`,
    platform,
    clock,
    timeoutMillis,
    diagnose: (error) => diagnoseKeychain({ platform, run: runProgram }, error),
  });
  const lock = new PersonsLock({
    file: lockFileOf(platform, homeFolder),
    clock,
    log,
    whenIdle: () => keychain.whenIdle(),
  });
  return { keychain, lock };
};
