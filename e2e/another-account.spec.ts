import { expect, test } from './fixtures/test.ts';
import type { KeychainReader } from './fixtures/keychain-reader.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { people } from './plex-stand-in/plex/person.ts';
import { signedInBefore, signIn } from './steps/sign-in.ts';

const question = 'A different account than last time';

/** Returns whether the keychain has it that this account is the person's own. */
const isKnown = async (keychain: KeychainReader, uuid: string): Promise<boolean> =>
  Object.entries(await keychain.entries()).some(
    ([name, value]) => name.startsWith('known accounts') && value.includes(uuid),
  );

test('another account than last time is asked about, over a restart, until somebody says yes', async ({
  launch,
  plex,
  keychain,
}) => {
  const first = await launch();
  await signIn(first, plex, 'ada');
  await new LatchkeyPage(first.page).press('Sign out');
  await new LatchkeyPage(first.page).answerQuestion('Sign out');
  await signIn(first, plex, 'grace');
  await new LatchkeyPage(first.page).seesHeading(question);
  await first.quit();

  const second = await launch();
  const latchkey = new LatchkeyPage(second.page);
  await latchkey.seesHeading(question);
  expect(await isKnown(keychain, people.grace.uuid)).toBe(false);
  await latchkey.press('That’s me');
  await expect(second.page.getByRole('heading', { name: question })).toBeHidden();
  await expect.poll(() => isKnown(keychain, people.grace.uuid)).toBe(true);
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
  const graces = plex.devices().find(({ person }) => person === 'grace')?.token ?? '';
  await keychain.replace('token', graces);
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.seesHeading(question);
  await latchkey.press('Sign out');
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  expect(plex.revoke({ token: graces })).toBe(false);
  expect(plex.revoke({ token })).toBe(true);
  expect(await isKnown(keychain, people.grace.uuid)).toBe(false);
});
