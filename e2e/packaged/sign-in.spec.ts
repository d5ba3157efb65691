import { kindsSignedOut } from '../fixtures/kept-in-keychain.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unpackedApp } from '../../scripts/package/unpacked-app.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { ApprovalPage } from '../pages/plex-pages.ts';
import { signIn } from '../steps/sign-in.ts';

const { program, resources } = unpackedApp('e2e');

test.use({ packagedProgram: program });

test('a person signs in from the packaged app, is still signed in after a restart, and signs out', async ({
  launch,
  plex,
  fakeBrowser,
  personsPage,
  keychain,
}) => {
  const app = await launch();
  const seen = await app.application.evaluate(({ app: electronApp }) => ({
    isPackaged: electronApp.isPackaged,
    resourcesPath: process.resourcesPath,
    appPath: electronApp.getAppPath(),
    name: electronApp.getName(),
  }));
  expect(seen.isPackaged).toBe(true);
  expect(seen.resourcesPath).toBe(resources);
  expect(seen.appPath).toContain('app.asar');
  expect(seen.name).toBe('Latchkey');

  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Sign in with Plex');
  const page = new ApprovalPage(await personsPage(await fakeBrowser.opened()));
  await page.allowAs('Ada Byron');
  await latchkey.seesHeading('Ada Byron');
  await expect(app.page.getByText('Confirmed by Plex', { exact: true })).toBeVisible();
  await expect(app.page.getByText('Kept in this computer’s keychain')).toBeVisible();
  const token = plex.devices().find(({ identity }) => identity.product === 'Latchkey')?.token;
  expect((await keychain.kept()).token).toBe(token);
  expect(app.errors).toEqual([]);
  await app.quit();

  const again = await launch();
  const later = new LatchkeyPage(again.page);
  await later.seesHeading('Ada Byron');
  await later.press('Sign out');
  await later.answerQuestion('Sign out');
  await expect(later.button('Sign in with Plex')).toBeVisible();
  await expect.poll(async () => (await keychain.kept()).kinds).toEqual(kindsSignedOut);
});

test('no variable has the packaged app keep the token in a file', async ({ launch, plex, keychain, folder }) => {
  test.skip(process.platform !== 'linux', 'Only on Linux does the library of the keychain obey variables.');
  const file = join(folder, 'keyring');
  const app = await launch({
    SECRET_BACKEND: 'file',
    SECRET_FILE_TEST_PATH: file,
    SECRET_FILE_TEST_PASSWORD: 'known to everybody',
  });
  await signIn(app, plex, 'ada');
  await expect(app.page.getByText('Kept in this computer’s keychain')).toBeVisible();
  const token = plex.devices().find(({ identity }) => identity.product === 'Latchkey')?.token;
  expect((await keychain.kept()).token).toBe(token);
  expect(existsSync(file)).toBe(false);
});
