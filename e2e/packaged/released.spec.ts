import { unpackedApp } from '../../scripts/package/unpacked-app.ts';
import { PackagedApp } from '../fixtures/packaged-app.ts';
import { expect, test } from '../fixtures/test.ts';

test.skip(process.platform !== 'linux', 'Only Linux takes the folder of the settings from the environment.');

const { program } = unpackedApp('release');

test('the app as it is released starts, and keeps to the real Plex', async ({ folder, keyring, plex }) => {
  await using app = new PackagedApp({
    program,
    configFolder: folder,
    environment: { ...keyring?.environment, LATCHKEY_PLEX_URL: plex.url },
  });
  await expect.poll(() => app.log(), { timeout: 50_000 }).toContain('State: signed out');
  // What the smoke test of a release looks for besides.
  await expect.poll(() => app.log(), { timeout: 50_000 }).toContain('The page is there.');
  expect(await app.log()).toContain('LATCHKEY_PLEX_URL is ignored: a packaged app talks to plex.tv only.');
  expect(plex.requests.all).toEqual([]);
});

for (const word of ['--inspect=0', '--remote-debugging-port=0', '--user-data-dir=/tmp/elsewhere']) {
  test(`the app as it is released does not start with ${word}`, async ({ folder, keyring }) => {
    await using app = new PackagedApp({
      program,
      configFolder: folder,
      words: [word],
      environment: { ...keyring?.environment },
    });
    const { exitCode, errors } = await app.ended;
    expect(exitCode).toBe(1);
    expect(errors).toContain('Latchkey does not start with --');
  });
}
