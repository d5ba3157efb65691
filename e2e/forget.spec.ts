import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { forget } from './steps/forget.ts';
import { signedInBefore } from './steps/sign-in.ts';

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

test('whoever removes Latchkey can have it forget everything: key, files, and its place at Plex', async ({
  appOptions,
  launch,
  plex,
  keychain,
  profile,
}) => {
  const { token } = await signedInBefore({ launch, plex, keychain }, 'ada');
  expect(await readdir(profile)).toContain('settings.json');
  const caches = appOptions.environment['XDG_CACHE_HOME'] ?? '';
  const ofOthers = join(caches, 'another-updater');
  const downloaded = join(caches, 'latchkey-updater');
  for (const folder of [ofOthers, downloaded]) {
    await mkdir(join(folder, 'pending'), { recursive: true });
    await writeFile(join(folder, 'pending', 'update.AppImage'), 'a newer version');
  }
  const { HOME: home } = appOptions.environment;
  const ofLock = home === undefined ? null : join(home, '.local/state/latchkey');
  if (ofLock !== null) expect(await readdir(ofLock)).toEqual(['keychain.lock']);
  const { exitCode, output } = await forget(appOptions);
  expect(output).toContain('Everything that Latchkey kept on this computer is gone, and your key is ended at Plex.');
  expect(output).not.toContain(token);
  expect(exitCode).toBe(0);
  expect(await keychain.entries()).toEqual({});
  expect(await isThere(profile)).toBe(false);
  expect(await isThere(downloaded)).toBe(false);
  if (ofLock !== null) expect(await isThere(ofLock)).toBe(false);
  expect(await isThere(ofOthers)).toBe(true);
  expect(plex.devices().filter((device) => device.token === token)).toEqual([]);
});

test('where Plex can’t be told, everything here goes all the same, and the exit code says so', async ({
  appOptions,
  launch,
  plex,
  keychain,
  profile,
}) => {
  const { token } = await signedInBefore({ launch, plex, keychain }, 'ada');
  plex.goOffline();
  const { exitCode, output } = await forget(appOptions);
  expect(output).toContain('Plex could not be told: remove Latchkey under Authorized Devices in your Plex account.');
  expect(exitCode).toBe(62);
  expect(await keychain.entries()).toEqual({});
  expect(await isThere(profile)).toBe(false);
  expect(plex.devices().map((device) => device.token)).toContain(token);
});

test('an open Latchkey is not forgotten under its person’s hands', async ({
  appOptions,
  launch,
  keychain,
  profile,
}) => {
  const app = await launch();
  await app.page.getByRole('button', { name: 'Sign in with Plex' }).waitFor();
  const before = await keychain.entries();
  const { exitCode, output } = await forget(appOptions);
  expect(output).toContain('Latchkey is open. Quit it first.');
  expect(exitCode).toBe(1);
  expect(await keychain.entries()).toEqual(before);
  expect(await isThere(profile)).toBe(true);
});

test.describe('without a keychain', () => {
  test.use({ keyringKind: 'no-service' });

  test('nothing is removed, and it is said why', async ({ appOptions, profile }) => {
    const { exitCode, output } = await forget(appOptions);
    expect(output).toContain('There is no keychain here.');
    expect(output).toContain('Nothing was removed.');
    expect(exitCode).toBe(1);
    expect(await isThere(profile)).toBe(true);
  });
});
