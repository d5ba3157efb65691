import { kindsSignedOut } from './fixtures/kept-in-keychain.ts';
import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { signIn } from './steps/sign-in.ts';

test('signing out asks first, removes the key here and ends the token at plex.tv', async ({ app, plex, keychain }) => {
  await signIn(app, plex, 'ada');
  const token = (await keychain.kept()).token ?? '';
  const latchkey = new LatchkeyPage(app.page);

  await latchkey.press('Sign out');
  await expect(app.page.getByText('Sign out of this computer?')).toBeVisible();
  await latchkey.answerQuestion('Stay signed in');
  await expect(latchkey.heading('Ada Byron')).toBeVisible();
  expect(plex.requests.of('sign-out')).toHaveLength(0);

  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  await expect.poll(async () => (await keychain.kept()).kinds).toEqual(kindsSignedOut);
  expect(plex.revoke({ token })).toBe(false);
});

test('when plex.tv can be reached again the token is ended, and the notice goes away', async ({
  app,
  plex,
  keychain,
}) => {
  await signIn(app, plex, 'ada');
  const token = (await keychain.kept()).token ?? '';
  plex.goOffline();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  const notice = app.page.getByRole('heading', { name: 'Signed out on this computer' });
  await expect(notice).toBeVisible();

  plex.goOnline();
  // What a browser tells a page when the network comes back.
  await app.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(notice).toBeHidden();
  expect(plex.revoke({ token })).toBe(false);
  await expect.poll(async () => (await keychain.kept()).kinds).toEqual(kindsSignedOut);
});

test('when plex.tv cannot be reached the person is told, and the token is ended at the next start', async ({
  launch,
  plex,
  keychain,
}) => {
  const first = await launch();
  await signIn(first, plex, 'ada');
  const token = (await keychain.kept()).token ?? '';
  plex.goOffline();
  const latchkey = new LatchkeyPage(first.page);
  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  await expect(first.page.getByRole('heading', { name: 'Signed out on this computer' })).toBeVisible();
  expect((await keychain.kept()).token).toBeUndefined();
  await first.quit();

  plex.goOnline();
  const second = await launch();
  await expect(new LatchkeyPage(second.page).button('Sign in with Plex')).toBeVisible();
  const ended = await plex.requests.nth(
    (request) => request.endpoint === 'sign-out' && request.headers['x-plex-token'] === token,
    2,
  );
  expect(ended.method).toBe('DELETE');
  await expect.poll(async () => (await keychain.kept()).kinds).toEqual(kindsSignedOut);
  expect(plex.revoke({ token })).toBe(false);
});
