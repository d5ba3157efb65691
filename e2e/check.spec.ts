import { kindsSignedIn } from './fixtures/kept-in-keychain.ts';
import type { Locator } from '@playwright/test';
import type { RunningApp } from './fixtures/running-app.ts';
import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { signIn } from './steps/sign-in.ts';

/** Chooses Help → Check this computer. */
const chooseCheck = (app: RunningApp): Promise<void> =>
  app.application.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help');
    help?.submenu?.items.find(({ id }) => id === 'check')?.click();
  });

const clipboardOf = (app: RunningApp): Promise<string> =>
  app.application.evaluate(({ clipboard }) => clipboard.readText());

const dialogOf = ({ page }: RunningApp): Locator => page.getByRole('dialog', { name: 'Check this computer' });

const rowOf = (app: RunningApp, title: string): Locator =>
  dialogOf(app)
    .getByRole('listitem')
    .filter({ has: app.page.getByRole('heading', { name: title }) });

test('Help → Check this computer tells that all is well, and its report holds no secret', async ({
  app,
  plex,
  keychain,
}) => {
  await signIn(app, plex, 'ada');
  await chooseCheck(app);
  await expect(dialogOf(app).getByText('All is well.').first()).toBeVisible();
  await expect(rowOf(app, 'Connection to Plex')).toContainText('Works, and it is Plex that answers.');
  await expect(rowOf(app, 'Date and time')).toContainText('Right.');
  await expect(rowOf(app, 'Keychain')).toContainText('Takes a key and gives it back.');
  await expect(rowOf(app, 'Your key')).toContainText('Plex accepts it.');

  await dialogOf(app).getByRole('button', { name: 'Copy report' }).click();
  await expect(dialogOf(app).getByRole('button', { name: 'Copied' })).toBeVisible();
  const report = await clipboardOf(app);
  expect(report.split('\n').slice(-7)).toEqual([
    'name: not applicable, no name is used',
    'plex: fine',
    'proxy: fine, no proxy',
    'clock: fine',
    'keychain: fine',
    'token: fine',
    '',
  ]);
  const { token, known, kinds } = await keychain.kept();
  const identifier = (await keychain.entries())['client identifier'];
  const secrets = [token, identifier, known[0], String(plex.pins()[0]?.id), plex.pins()[0]?.code];
  for (const secret of [...secrets, 'ada@example.com', 'Ada Byron']) {
    expect(secret?.length).toBeGreaterThan(3);
    expect(report).not.toContain(secret);
  }
  expect(kinds).toEqual(kindsSignedIn);
});

test('a check while a code waits to be typed does not disturb it, and Escape closes no more than the check', async ({
  app,
  plex,
}) => {
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  const copy = latchkey.button('Copy code');
  await copy.focus();
  await chooseCheck(app);
  await expect(rowOf(app, 'Your key')).toContainText('Nobody is signed in.');
  await app.page.keyboard.press('Escape');
  await expect(dialogOf(app)).toBeHidden();
  await expect(copy).toBeFocused();
  expect(await latchkey.shownCode()).toBe(code);
  plex.approve({ code, person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
});

test('from trouble a quiet button leads to the check, and checking again shows what was put right', async ({
  app,
  plex,
}) => {
  const latchkey = new LatchkeyPage(app.page);
  plex.goOffline();
  await latchkey.press('Use a code instead');
  await latchkey.seesHeading('Plex can’t be reached');
  await latchkey.press('Check this computer');
  await expect(rowOf(app, 'Connection to Plex')).toContainText('Check that this computer is online.');
  await expect(rowOf(app, 'Date and time')).toContainText('Plex has to answer first.');
  plex.goOnline();
  await latchkey.press('Check again');
  await expect(rowOf(app, 'Connection to Plex')).toContainText('it is Plex that answers');
  await latchkey.press('Close');
  await expect(dialogOf(app)).toBeHidden();
  await latchkey.seesHeading('Plex can’t be reached');
});

test('a token that Plex ended is told of by the check, which signs nobody out', async ({ app, plex, keychain }) => {
  await signIn(app, plex, 'ada');
  const token = (await keychain.kept()).token ?? '';
  plex.revoke({ token });
  await chooseCheck(app);
  await expect(rowOf(app, 'Your key')).toContainText('Plex signed this computer out. Sign in again.');
  await new LatchkeyPage(app.page).press('Close');
  await new LatchkeyPage(app.page).seesHeading('Ada Byron');
  expect((await keychain.kept()).token).toBe(token);
});

test('a page that starts over during the check comes back with the check', async ({ app }) => {
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  await chooseCheck(app);
  await expect(dialogOf(app).getByText('All is well.').first()).toBeVisible();
  await app.page.reload();
  await expect(dialogOf(app).getByText('All is well.').first()).toBeVisible();
});

test('a keychain that hangs keeps nothing else from being told, and closing does not wait for it', async ({
  app,
  keyring,
}) => {
  test.skip(process.platform !== 'linux', 'Only Linux lets a test choose what keychain there is.');
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  keyring?.suspend();
  await chooseCheck(app);
  await expect(rowOf(app, 'Date and time')).toContainText('Right.');
  await expect(rowOf(app, 'Keychain')).toContainText('Checking…');
  await new LatchkeyPage(app.page).press('Close');
  await expect(dialogOf(app)).toBeHidden();
  keyring?.resume();
});
