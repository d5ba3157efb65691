/**
 * Builds the app and opens it beside a Plex stand-in: `npm run demo`. No account is needed, nothing reaches plex.tv, and
 * what the app kept goes when it is closed.
 */
import { join } from 'node:path';
import { makeTemporaryFolder } from '../e2e/fixtures/temporary-folder.ts';
import { startPlexStandIn } from '../e2e/plex-stand-in/plex-stand-in.ts';
import { build, openApp } from './child-process.ts';
import { demoBrowser } from './demo/demo-browser.ts';
import { demoKeychain } from './demo/demo-keychain.ts';

const demonstrate = async (): Promise<number> => {
  const failed = await build();
  if (failed !== 0) return failed;
  await using folder = await makeTemporaryFolder();
  await using plex = await startPlexStandIn();
  await using keychain = await demoKeychain(`Latchkey (${plex.url})`);
  await using browser = await demoBrowser(folder.path);
  console.log(`Plex stand-in: ${plex.url}`);
  console.log(
    'Click "Sign in with Plex" in the window, then "Allow" in the browser. Close the window to end the demo.',
  );
  return await openApp([`--user-data-dir=${join(folder.path, 'profile')}`], {
    ...keychain.environment,
    ...browser.environment,
    LATCHKEY_PLEX_URL: plex.url,
  });
};

process.exitCode = await demonstrate();
