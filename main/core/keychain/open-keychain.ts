import { runProgram } from '../installation/run-program.ts';
import type { PlexEndpoints } from '../plex/plex-endpoints.ts';
import type { Clock } from '../time/clock.ts';
import { diagnoseKeychain } from './keychain-diagnosis.ts';
import { KeytarKeychain } from './keytar-keychain.ts';

const timeoutMillis = 60_000;

/** Returns this computer's keychain, with the entries of this product at this Plex: a stand-in has entries of its own. */
export const openKeychain = (
  clock: Pick<Clock, 'sleep'>,
  product: string,
  { standIn }: Pick<PlexEndpoints, 'standIn'>,
): KeytarKeychain => {
  const { platform } = process;
  return new KeytarKeychain({
    service: standIn === null ? product : `${product} (${standIn})`,
    platform,
    clock,
    timeoutMillis,
    diagnose: (error) => diagnoseKeychain({ platform, run: runProgram }, error),
  });
};
