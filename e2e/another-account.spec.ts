import { expect, test } from './fixtures/test.ts';
import type { KeychainReader } from './fixtures/keychain-reader.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { signedInBefore, signIn } from './steps/sign-in.ts';

const question = 'A different account than last time';

const lastAccountOf = async (keychain: KeychainReader): Promise<string | undefined> => (await keychain.kept()).known[0];

test('another account than last time is asked about, over a restart, until somebody says yes', async ({
  launch,
  plex,
  keychain,
}) => {
  const first = await launch();
  await signIn(first, plex, 'ada');
  const adas = await lastAccountOf(keychain);
  await new LatchkeyPage(first.page).press('Sign out');
  await new LatchkeyPage(first.page).answerQuestion('Sign out');
  await signIn(first, plex, 'grace');
  await new LatchkeyPage(first.page).seesHeading(question);
  await first.quit();

  const second = await launch();
  const latchkey = new LatchkeyPage(second.page);
  await latchkey.seesHeading(question);
  expect(await lastAccountOf(keychain)).toBe(adas);
  await latchkey.press('That’s me');
  await expect(second.page.getByRole('heading', { name: question })).toBeHidden();
  await expect.poll(() => lastAccountOf(keychain)).not.toBe(adas);
  await second.quit();

  const third = await launch();
  await third.page.getByText('Confirmed by Plex', { exact: true }).waitFor();
  await expect(new LatchkeyPage(third.page).heading('Grace Murray')).toBeVisible();
  await expect(third.page.getByRole('heading', { name: question })).toBeHidden();
});

test('who is not the one that was signed in signs out with one click, and stays unknown', async ({
  launch,
  plex,
  keychain,
}) => {
  const { token } = await signedInBefore({ launch, plex, keychain }, 'ada');
  const adas = await lastAccountOf(keychain);
  const graces = plex.devices().find(({ person }) => person === 'grace')?.token ?? '';
  await keychain.replaceToken(graces);
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.seesHeading(question);
  await latchkey.press('Sign out');
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  expect(plex.revoke({ token: graces })).toBe(false);
  expect(plex.revoke({ token })).toBe(true);
  expect(await lastAccountOf(keychain)).toBe(adas);
});
