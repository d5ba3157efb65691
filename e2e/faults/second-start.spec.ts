import type { RunningApp } from '../fixtures/running-app.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { minimize } from '../steps/minimize.ts';
import { startAgain } from '../steps/start-again.ts';

/** The windows of the app, by whether they are minimized. */
const windowsOf = ({ application }: RunningApp): Promise<readonly boolean[]> =>
  application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized()));

test('a second start shows the first window instead of opening another', async ({ app, appOptions }) => {
  await new LatchkeyPage(app.page).button('Sign in with Plex').waitFor();
  await minimize(app);
  await startAgain(appOptions);
  await expect.poll(() => windowsOf(app)).toEqual([false]);
});

test('a second start while the person approves shows the wait that is under way, and asks for no other code', async ({
  app,
  appOptions,
  plex,
}) => {
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  await minimize(app);
  await startAgain(appOptions);
  await expect.poll(() => windowsOf(app)).toEqual([false]);
  expect(await latchkey.shownCode()).toBe(code);
  plex.approve({ code, person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
  expect(plex.pins()).toHaveLength(1);
});

test('a second start while the first hangs in its keychain shows that it does, and ends', async ({
  launch,
  appOptions,
  keyring,
}) => {
  test.skip(keyring === null, 'Only Linux lets a test choose what keychain there is.');
  keyring?.suspend();
  const app = await launch();
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.seesHeading('Waiting for your keychain');
  await minimize(app);
  await startAgain(appOptions);
  await expect.poll(() => windowsOf(app)).toEqual([false]);
  keyring?.resume();
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
});
