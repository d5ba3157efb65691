import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { signIn } from '../steps/sign-in.ts';

test.skip(process.platform !== 'linux', 'Only Linux lets a test choose what keychain there is.');

test('a collection that is deleted while the app runs: signing out still ends the token, and a new one can be kept', async ({
  app,
  plex,
  keyring,
  keychain,
}) => {
  await signIn(app, plex, 'ada');
  const token = (await keychain.kept()).token ?? '';
  await keyring?.deleteCollection();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  expect(plex.revoke({ token })).toBe(false);

  await latchkey.press('Use a code instead');
  plex.approve({ code: await latchkey.shownCode(), person: 'grace' });
  await latchkey.seesHeading('There is no keychain here');
  await latchkey.press('Keep for this session only');
  await latchkey.seesHeading('Grace Murray');
});

test('a keychain that ends while the app runs and comes back: the sign-in goes on, and the next start finds it', async ({
  launch,
  plex,
  keyring,
  keychain,
}) => {
  const first = await launch();
  await signIn(first, plex, 'ada');
  await keyring?.endService();
  await expect(new LatchkeyPage(first.page).heading('Ada Byron')).toBeVisible();
  await first.quit();
  const second = await launch();
  const latchkey = new LatchkeyPage(second.page);
  await latchkey.seesHeading('There is no keychain here');
  await keyring?.startService();
  await latchkey.press('Try again');
  await latchkey.seesHeading('Ada Byron');
  expect((await keychain.kept()).token).toBeDefined();
});

test('a keychain that ends while the person approves loses nothing: the token is kept for this session', async ({
  app,
  plex,
  keyring,
}) => {
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  await keyring?.endService();
  plex.approve({ code, person: 'ada' });
  await latchkey.seesHeading('Your key isn’t saved yet');
  await latchkey.seesHeading('There is no keychain here');
  await keyring?.startService();
  await latchkey.press('Keep for this session only');
  await latchkey.seesHeading('Ada Byron');
});
