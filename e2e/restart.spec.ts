import { kindsSignedOut } from './fixtures/kept-in-keychain.ts';
import { rm } from 'node:fs/promises';
import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { signedInBefore } from './steps/sign-in.ts';

test('after a restart the person is still signed in, and plex.tv confirms it', async ({ launch, plex, keychain }) => {
  await signedInBefore({ launch, plex, keychain }, 'ada');

  const asked = plex.requests.of('user').length;
  const second = await launch();
  const latchkey = new LatchkeyPage(second.page);
  await latchkey.seesHeading('Ada Byron');
  await expect(second.page.getByText('Confirmed by Plex', { exact: true })).toBeVisible();
  expect(plex.requests.of('user')).toHaveLength(asked + 1);
  expect(plex.pins()).toHaveLength(1);
});

test('offline at start the person stays signed in, is told so, and is confirmed once plex.tv is back', async ({
  launch,
  plex,
  keychain,
}) => {
  await signedInBefore({ launch, plex, keychain }, 'ada');

  plex.goOffline();
  const second = await launch();
  const latchkey = new LatchkeyPage(second.page);
  await latchkey.seesHeading('Ada Byron');
  await expect(second.page.getByText('You’re still signed in.')).toBeVisible();
  plex.goOnline();
  // What a browser tells a page when the network comes back.
  await second.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(second.page.getByText('Confirmed by Plex', { exact: true })).toBeVisible();
});

test('a token that plex.tv no longer takes signs the person out, with one clear button', async ({
  launch,
  plex,
  keychain,
  fakeBrowser,
}) => {
  const { token } = await signedInBefore({ launch, plex, keychain }, 'ada');
  plex.revoke({ token });
  const second = await launch();
  const latchkey = new LatchkeyPage(second.page);
  await new LatchkeyPage(second.page).seesHeading('Plex signed this computer out');
  await expect.poll(async () => (await keychain.kept()).kinds).toEqual(kindsSignedOut);
  await latchkey.press('Sign in again');
  await fakeBrowser.opened();
  await latchkey.seesHeading('Approve in your browser');
});

test('a confirming call at the start that meets 500, 403, a page of HTML or nothing proves nothing, and costs nobody the sign-in', async ({
  launch,
  plex,
  keychain,
}) => {
  await signedInBefore({ launch, plex, keychain }, 'ada');
  const met = [
    ['Plex is having trouble', { kind: 'status', status: 500, body: 'json' }],
    ['Plex refused the request', { kind: 'status', status: 403, body: 'json' }],
    ['Your network answered, not Plex', { kind: 'not-json' }],
    ['Plex’s answer made no sense', { kind: 'empty-body' }],
  ] as const;
  const meet = (fault: (typeof met)[number][1]): void => {
    plex.liftFaults();
    plex.planFault({ endpoint: 'user', fault, times: 'until lifted' });
  };
  meet(met[0][1]);
  const second = await launch();
  const latchkey = new LatchkeyPage(second.page);
  const seesAndKeeps = async (title: string): Promise<void> => {
    await expect(second.page.getByText(`${title}. You’re still signed in.`)).toBeVisible();
    expect((await keychain.kept()).token).toBeDefined();
  };
  const [[firstTitle], ...others] = met;
  await seesAndKeeps(firstTitle);
  for (const [title, fault] of others) {
    meet(fault);
    await latchkey.press('Try again');
    await seesAndKeeps(title);
  }
  await latchkey.tryAgainOnce(() => plex.liftFaults());
  await expect(second.page.getByText('Confirmed by Plex', { exact: true })).toBeVisible();
});

test('the client identifier stays the same over restarts, and over a lost profile', async ({
  launch,
  plex,
  profile,
  keychain,
}) => {
  const { identifier } = await signedInBefore({ launch, plex, keychain }, 'ada');
  await rm(profile, { recursive: true });
  const second = await launch();
  await new LatchkeyPage(second.page).seesHeading('Ada Byron');
  await expect(second.page.getByText('Confirmed by Plex', { exact: true })).toBeVisible();
  const identifiers = new Set(plex.requests.all.map(({ headers }) => headers['x-plex-client-identifier']));
  identifiers.delete(undefined);
  expect([...identifiers]).toEqual([identifier]);
});
