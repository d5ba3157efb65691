import { access, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findRuntime } from '../../scripts/runtime.ts';
import { makeSmallDisk, type SmallDisk, whyNoSmallDisk } from '../fixtures/small-disk.ts';
import { expect, test as base } from '../fixtures/test.ts';
import { forget } from '../steps/forget.ts';
import { signedInBefore } from '../steps/sign-in.ts';

/** With a profile in which files can be held in their place. */
const test = base.extend<{ readonly disk: SmallDisk }>({
  disk: async ({}, use) => {
    await using disk = await makeSmallDisk(16_384);
    await use(disk);
  },
  profile: async ({ disk }, use) => {
    const profile = join(disk.path, 'profile');
    await mkdir(profile);
    await use(profile);
  },
});

const missing = whyNoSmallDisk();
test.skip(missing !== null, missing ?? '');
test.skip(findRuntime().kind === 'electron', 'Electron keeps all that its Chromium needs in the profile itself.');

test('where no open file can be removed, as on Windows, nothing that this very run holds stays', async ({
  appOptions,
  profile,
}) => {
  const environment = { ...appOptions.environment, LATCHKEY_LOCK_STAYS_WHILE_HELD: 'yes' };
  const { exitCode, output } = await forget({ ...appOptions, environment });
  expect(output).toContain('Everything that Latchkey kept on this computer is gone');
  expect(exitCode).toBe(0);
  await expect(access(profile)).rejects.toThrow('ENOENT');
});

test('a file that cannot be removed keeps its folder; the key is gone, and both is said', async ({
  appOptions,
  disk,
  launch,
  keychain,
  plex,
  profile,
}) => {
  const { token } = await signedInBefore({ launch, plex, keychain }, 'ada');
  await disk.protect(join(profile, 'settings.json'));
  const { exitCode, output } = await forget(appOptions);
  expect(output).toContain('Your keychain holds nothing from Latchkey any more. Your key is ended at Plex.');
  expect(output).toContain(`These files or folders could not be removed; please delete them yourself:\n${profile}\n`);
  expect(exitCode).toBe(60);
  expect(await keychain.entries()).toEqual({});
  expect(plex.devices().filter((device) => device.token === token)).toEqual([]);
  expect(await readdir(profile)).toEqual(['settings.json']);
});

test('that Plex could not be told is not hidden by a file that stays', async ({
  appOptions,
  disk,
  launch,
  keychain,
  plex,
  profile,
}) => {
  await signedInBefore({ launch, plex, keychain }, 'ada');
  await disk.protect(join(profile, 'settings.json'));
  plex.goOffline();
  const { exitCode, output } = await forget(appOptions);
  expect(output).toContain('Plex could not be told: remove Latchkey under Authorized Devices in your Plex account.');
  expect(output).toContain(`These files or folders could not be removed; please delete them yourself:\n${profile}\n`);
  expect(exitCode).toBe(62);
  expect(await keychain.entries()).toEqual({});
});
