import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findRuntime } from '../../scripts/runtime.ts';
import { makeSmallDisk, type SmallDisk, whyNoSmallDisk } from '../fixtures/small-disk.ts';
import { expect, test as base } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import type { PlexStandIn } from '../plex-stand-in/plex-stand-in.ts';
import { signedInBefore, signIn } from '../steps/sign-in.ts';

/** With a profile that is a small disk. */
const test = base.extend<{ readonly disk: SmallDisk }>({
  disk: async ({}, use) => {
    await using disk = await makeSmallDisk(256);
    await use(disk);
  },
  profile: async ({ disk, folder }, use) => {
    // What the browser itself keeps is not what these tests are about.
    await symlink(folder, join(disk.path, 'chromium'));
    await use(disk.path);
  },
});

const missing = whyNoSmallDisk();
test.skip(missing !== null, missing ?? '');
test.skip(findRuntime().kind === 'electron', 'Electron keeps all that its Chromium needs in the profile itself.');

/** Every client identifier that plex.tv was told. */
const identifiersTold = (plex: PlexStandIn): readonly string[] => [
  ...new Set(plex.pins().map(({ identity }) => identity.clientIdentifier)),
];

test('on a full disk the person signs in, and is the same device at the next start', async ({
  disk,
  launch,
  plex,
  keychain,
}) => {
  await disk.fill();
  const { identifier } = await signedInBefore({ launch, plex, keychain }, 'ada');
  const second = await launch();
  const latchkey = new LatchkeyPage(second.page);
  await latchkey.seesHeading('Ada Byron');
  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  await signIn(second, plex, 'ada');
  expect((await keychain.entries())['client identifier']).toBe(identifier);
  expect(identifiersTold(plex)).toEqual([identifier]);
});

test('settings that are spoilt and cannot be put right cost nothing: the keychain’s copy makes it the same device', async ({
  disk,
  launch,
  plex,
  keychain,
}) => {
  const { identifier } = await signedInBefore({ launch, plex, keychain }, 'ada');
  const file = join(disk.path, 'settings.json');
  const spoilt = '{"clientIdentifier":"5d0f9a52-6a3';
  await writeFile(file, spoilt);
  await disk.protect(file);
  const second = await launch();
  await new LatchkeyPage(second.page).seesHeading('Ada Byron');
  await expect(second.page.getByText('Confirmed by Plex', { exact: true })).toBeVisible();
  const told = plex.requests.of('user').at(-1)?.headers['x-plex-client-identifier'];
  expect(told).toBe(identifier);
  expect(await readFile(file, 'utf8')).toBe(spoilt);
});

test('settings in which another program asks for a sign-out sign nobody out', async ({
  disk,
  launch,
  plex,
  keychain,
}) => {
  const { token } = await signedInBefore({ launch, plex, keychain }, 'ada');
  const file = join(disk.path, 'settings.json');
  const settings = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...settings, strayToken: true, tokensToRevoke: [token], signedOut: true }));
  const app = await launch();
  await new LatchkeyPage(app.page).seesHeading('Ada Byron');
  expect((await keychain.kept()).token).toBe(token);
  expect(plex.requests.of('sign-out')).toEqual([]);
});
