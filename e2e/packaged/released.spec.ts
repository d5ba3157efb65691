import { readdir } from 'node:fs/promises';
import { unpackedApp } from '../../scripts/package/unpacked-app.ts';
import { freePort, isListening } from '../fixtures/free-port.ts';
import { PackagedApp } from '../fixtures/packaged-app.ts';
import type { ProgramEnd } from '../fixtures/start-program.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Keyring } from '../keyring/keyring.ts';

test.skip(process.platform !== 'linux', 'Only Linux takes the folder of the settings from the environment.');

const { program } = unpackedApp('release');

const endOf = async (argv: readonly string[], configFolder: string, keyring: Keyring | null): Promise<ProgramEnd> => {
  await using app = new PackagedApp({ program, configFolder, argv, environment: { ...keyring?.environment } });
  return await app.ended;
};

test('the app as it is released starts, and keeps to the real Plex', async ({ folder, keyring, plex }) => {
  await using app = new PackagedApp({
    program,
    configFolder: folder,
    environment: { ...keyring?.environment, LATCHKEY_PLEX_URL: plex.url },
  });
  await expect.poll(() => app.log(), { timeout: 50_000 }).toContain('State: signed-out');
  // What the smoke test of a release looks for besides.
  await expect.poll(() => app.log(), { timeout: 50_000 }).toContain('The page is there.');
  expect(await app.log()).toContain('LATCHKEY_PLEX_URL is ignored: a packaged app talks to plex.tv only.');
  expect(plex.requests.all).toEqual([]);
});

for (const argument of ['--inspect=0', '--remote-debugging-port=0', '--user-data-dir=/tmp/elsewhere']) {
  test(`the app as it is released does not start with ${argument}`, async ({ folder, keyring }) => {
    const { exitCode, errors } = await endOf([argument], folder, keyring);
    expect(exitCode).toBe(1);
    expect(errors).toContain('Latchkey does not start with --');
  });
}

for (const unseen of [' ', '\t', '\n', '\v']) {
  const argument = `${unseen}--remote-debugging-port`;
  test(`the app as it is released does not start with ${JSON.stringify(argument)}`, async ({ folder, keyring }) => {
    const port = await freePort();
    const { exitCode, errors } = await endOf([`${argument}=${port}`], folder, keyring);
    expect(exitCode).toBe(1);
    expect(errors).toContain(`--remote-debugging-port=${port}".`);
    expect(await isListening(port)).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });
}
