import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kindsSignedOut } from '../fixtures/kept-in-keychain.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { signedInBefore } from '../steps/sign-in.ts';

test.skip(process.platform !== 'linux', 'Elsewhere the home is the person’s own.');

/** From now on nothing can be made where the lock lies; root may write everywhere, so a file stands in the way. */
const obstructLock = async (home: string): Promise<void> => {
  await rm(join(home, '.local'), { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await writeFile(join(home, '.local'), '');
};

test('where the keychain cannot be locked who is signed in stays so, and signs out once that is mended', async ({
  appOptions,
  launch,
  plex,
  keychain,
}) => {
  const { token } = await signedInBefore({ launch, plex, keychain }, 'ada');
  const home = appOptions.environment['HOME'] ?? '';
  await obstructLock(home);
  const before = await keychain.entries();
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.seesHeading('Ada Byron');
  await expect(app.page.getByText('Confirmed by Plex', { exact: true })).toBeVisible();
  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  await latchkey.seesHeading('You’re still signed in here');
  await expect(latchkey.page.getByText('Your home folder can’t be written to. Check your disk.').first()).toBeVisible();
  expect(await keychain.entries()).toEqual(before);
  expect(plex.requests.of('sign-out')).toEqual([]);

  await rm(join(home, '.local'));
  await latchkey.press('Try again');
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  await expect.poll(async () => (await keychain.kept()).kinds).toEqual(kindsSignedOut);
  expect(plex.revoke({ token })).toBe(false);
});

test('where the keychain cannot be locked a token that arrives is not saved yet, and is once that is mended', async ({
  appOptions,
  launch,
  plex,
  keychain,
}) => {
  const first = await launch();
  await new LatchkeyPage(first.page).button('Sign in with Plex').waitFor();
  await first.quit();
  const home = appOptions.environment['HOME'] ?? '';
  await obstructLock(home);
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Use a code instead');
  plex.approve({ code: await latchkey.shownCode(), person: 'ada' });
  await latchkey.seesHeading('Latchkey can’t write to your disk');
  expect((await keychain.kept()).token).toBeUndefined();
  await rm(join(home, '.local'));
  await latchkey.press('Try again');
  await latchkey.seesHeading('Ada Byron');
  expect((await keychain.kept()).token).toBe(plex.pins().at(-1)?.claim?.token);
});
