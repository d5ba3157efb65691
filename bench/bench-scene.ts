import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { RunningApp } from '../e2e/fixtures/running-app.ts';
import { makeTemporaryFolder } from '../e2e/fixtures/temporary-folder.ts';
import { startKeyring } from '../e2e/keyring/keyring.ts';
import { type PlexStandIn, startPlexStandIn } from '../e2e/plex-stand-in/plex-stand-in.ts';

/** The built app beside a plex.tv on this computer, with a profile and a keychain of its own. */
export interface BenchScene extends AsyncDisposable {
  readonly app: RunningApp;
  readonly plex: PlexStandIn;
}

export const openBenchScene = async (): Promise<BenchScene> => {
  const parts = new AsyncDisposableStack();
  try {
    const folder = parts.use(await makeTemporaryFolder());
    const plex = parts.use(await startPlexStandIn());
    const keyring = process.platform === 'linux' ? parts.use(await startKeyring({ kind: 'unlocked' })) : null;
    const profile = join(folder.path, 'profile');
    await mkdir(profile);
    const environment = { ...keyring?.environment, LATCHKEY_PLEX_URL: plex.url };
    const app = parts.use(await RunningApp.launch({ profile, environment }));
    const everything = parts.move();
    return { app, plex, [Symbol.asyncDispose]: () => everything.disposeAsync() };
  } catch (error) {
    await parts.disposeAsync();
    throw error;
  }
};
