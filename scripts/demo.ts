/**
 * Builds the app and opens it beside a Plex stand-in: `npm run demo`. No account is needed, nothing reaches plex.tv, and
 * what the app kept goes when it is closed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlexStandIn } from '../e2e/plex-stand-in/plex-stand-in.ts';
import { build, openApp } from './child-process.ts';
import { demoBrowser } from './demo/demo-browser.ts';
import { demoKeychain } from './demo/demo-keychain.ts';

const demonstrate = async (): Promise<number> => {
  const failed = await build();
  if (failed !== 0) return failed;
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-demo-'));
  await using plex = await startPlexStandIn();
  await using keychain = await demoKeychain(`Latchkey (${plex.url})`);
  const browser = await demoBrowser(folder);
  console.log(`Plex stand-in: ${plex.url}`);
  console.log(
    'Click "Sign in with Plex" in the window, then "Allow" in the browser. Close the window to end the demo.',
  );
  try {
    return await openApp([`--user-data-dir=${join(folder, 'profile')}`], {
      ...keychain.environment,
      ...browser.environment,
      LATCHKEY_PLEX_URL: plex.url,
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
};

process.exitCode = await demonstrate();
