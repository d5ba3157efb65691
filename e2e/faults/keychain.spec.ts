import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { signedInBefore, signIn } from '../steps/sign-in.ts';

test.skip(process.platform !== 'linux', 'Only Linux lets a test choose what keychain there is.');

test.describe('without a Secret Service', () => {
  test.use({ keyringKind: 'no-service' });

  test('the person is told what is missing, and may sign in for this session only', async ({ launch, plex }) => {
    const first = await launch();
    const latchkey = new LatchkeyPage(first.page);
    await new LatchkeyPage(first.page).seesHeading('There is no keychain here');
    await latchkey.press('Go on for this session only');
    await expect(first.page.getByText('Without a keychain, your sign-in is forgotten when you quit.')).toBeVisible();
    await signIn(first, plex, 'ada');
    await expect(first.page.getByText('Kept for this session only')).toBeVisible();
    await first.quit();

    const second = await launch();
    await new LatchkeyPage(second.page).seesHeading('There is no keychain here');
  });
});

test('without any session bus the person is told the same', async ({ launch }) => {
  const app = await launch({
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/at/all',
    XDG_RUNTIME_DIR: '/nowhere',
  });
  await new LatchkeyPage(app.page).seesHeading('There is no keychain here');
});

test('a keychain that is locked is named so, and once unlocked all goes on', async ({ launch, keyring, plex }) => {
  const first = await launch();
  await signIn(first, plex, 'ada');
  await first.quit();
  await keyring?.lock();

  const second = await launch();
  const latchkey = new LatchkeyPage(second.page);
  await new LatchkeyPage(second.page).seesHeading('Your keychain is locked');
  await keyring?.unlock();
  await latchkey.press('Try again');
  await latchkey.seesHeading('Ada Byron');
});

test('a keychain that locks during the sign-in does not lose the token', async ({ app, keyring, plex, keychain }) => {
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  await keyring?.lock();
  plex.approve({ code, person: 'ada' });
  await latchkey.seesHeading('Your key isn’t saved yet');
  await keyring?.unlock();
  await latchkey.press('Try again');
  await latchkey.seesHeading('Ada Byron');
  expect((await keychain.kept()).token).toBeDefined();
});

test('a keychain that hangs can be gone on without, and does not keep the app from quitting', async ({
  launch,
  keyring,
  plex,
}) => {
  keyring?.suspend();
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.seesHeading('Waiting for your keychain');
  await latchkey.press('Go on for this session only');
  await signIn(app, plex, 'grace');
  const ended = once(app.application.process(), 'exit');
  await app.quit();
  expect(await ended).toEqual([0, null]);
  const next = await launch();
  await new LatchkeyPage(next.page).seesHeading('Waiting for your keychain');
  await next.quit();
  keyring?.resume();
});

test('a locked keychain and a lost profile do not make another device of this computer', async ({
  launch,
  keyring,
  plex,
  profile,
  keychain,
}) => {
  const { identifier } = await signedInBefore({ launch, plex, keychain }, 'ada');
  await rm(profile, { recursive: true });
  await keyring?.lock();

  const second = await launch();
  const latchkey = new LatchkeyPage(second.page);
  await latchkey.seesHeading('Your keychain is locked');
  await keyring?.unlock();
  await latchkey.press('Try again');
  await latchkey.seesHeading('Ada Byron');
  await expect(second.page.getByText('Confirmed by Plex', { exact: true })).toBeVisible();
  expect((await keychain.entries())['client identifier']).toBe(identifier);
  expect(plex.requests.of('user').at(-1)?.headers['x-plex-client-identifier']).toBe(identifier);
});

test('a dialog for the password that the person closes leaves the keychain locked, with a way on', async ({
  launch,
  keyring,
  plex,
  keychain,
}) => {
  await signedInBefore({ launch, plex, keychain }, 'ada');
  await keyring?.lock();
  await using prompter = await keyring?.openPrompter();
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  // Once for what is to be read, and once for what is to be written.
  await prompter?.dismiss();
  await prompter?.dismiss();
  await latchkey.seesHeading('Your keychain is locked');
  await keyring?.unlock();
  await latchkey.press('Try again');
  await latchkey.seesHeading('Ada Byron');
});

test('a dialog for the password that nobody answers is waited for, and can be gone on without', async ({
  launch,
  keyring,
  plex,
  keychain,
}) => {
  await signedInBefore({ launch, plex, keychain }, 'ada');
  await keyring?.lock();
  await using prompter = await keyring?.openPrompter();
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  await prompter?.opened();
  await latchkey.seesHeading('Waiting for your keychain');
  await expect(latchkey.button('Go on for this session only')).toBeVisible();
  await keyring?.unlock();
  await prompter?.dismiss();
  await latchkey.seesHeading('Ada Byron');
});

test('a keychain that takes nothing is named so at once, and its refusal of a token loses nothing', async ({
  launch,
  keyring,
  plex,
  keychain,
}) => {
  await keyring?.setWrites('refused');
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.seesHeading('Your keychain turned Latchkey away');
  await keyring?.setWrites('allowed');
  await latchkey.leaveBy('Try again');
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  await keyring?.setWrites('refused');
  plex.approve({ code, person: 'ada' });
  await latchkey.seesHeading('Your key isn’t saved yet');
  await latchkey.seesHeading('Your keychain turned Latchkey away');
  await keyring?.setWrites('allowed');
  await latchkey.press('Try again');
  await latchkey.seesHeading('Ada Byron');
  expect((await keychain.kept()).token).toBeDefined();
});

test('a token that is too long for a keychain can be kept for this session', async ({ app, plex, keychain }) => {
  plex.setTokenLength({ characters: 3_000 });
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Use a code instead');
  plex.approve({ code: await latchkey.shownCode(), person: 'ada' });
  await latchkey.seesHeading('The key doesn’t fit your keychain');
  await latchkey.press('Keep for this session only');
  await latchkey.seesHeading('Ada Byron');
  await expect(app.page.getByText('Kept for this session only')).toBeVisible();
  await expect.poll(async () => (await keychain.kept()).kinds).toEqual(['client identifier', 'index']);
  expect(Object.values(await keychain.entries())).not.toContain(plex.pins()[0]?.claim?.token);
});
