import type { Host } from '../host.ts';
import type { PlexEndpoints } from '../plex/plex-endpoints.ts';
import { diagnoseKeychain } from './keychain-diagnosis.ts';
import { KeytarKeychain } from './keytar-keychain.ts';

const timeoutMillis = 60_000;

/** Returns this computer's keychain, with the entries of this product at this Plex: a stand-in has entries of its own. */
export const openKeychain = (
  { clock, product, platform, runProgram }: Pick<Host, 'clock' | 'product' | 'platform' | 'runProgram'>,
  { standIn }: Pick<PlexEndpoints, 'standIn'>,
): KeytarKeychain =>
  new KeytarKeychain({
    service: standIn === null ? product : `${product} (${standIn})`,
    platform,
    clock,
    timeoutMillis,
    diagnose: (error) => diagnoseKeychain({ platform, run: runProgram }, error),
  });
