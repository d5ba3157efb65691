import type { ElectronApplication } from '@playwright/test';
import { findRuntime } from '../../scripts/runtime.ts';
import { channelOf } from '../../preload/contract.ts';
import type { RunningApp } from '../fixtures/running-app.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { signIn } from '../steps/sign-in.ts';
import { startAgain } from '../steps/start-again.ts';

/** A page that is ended is lost to whoever held it; what it shows from then on is asked of main. */
const shownHeading = (application: ElectronApplication): Promise<unknown> =>
  application.evaluate(({ BrowserWindow }) =>
    // Rejected as long as the page is gone.
    BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript("document.querySelector('h1')?.textContent")
      .catch(() => null),
  );

const seesHeading = async ({ application }: RunningApp, heading: string): Promise<void> => {
  await expect.poll(() => shownHeading(application)).toBe(heading);
};

/** Does what ends the page, and resolves when it has been ended. */
const untilGone = async ({ application }: RunningApp, act: () => Promise<void>): Promise<void> => {
  const watching = await application.evaluateHandle(({ BrowserWindow }) => {
    const { promise: gone, resolve } = Promise.withResolvers<void>();
    BrowserWindow.getAllWindows()[0]?.webContents.once('render-process-gone', () => resolve());
    return { gone };
  });
  await Promise.all([watching.evaluate(({ gone }) => gone), act()]);
};

/** Makes the page hang for ever as soon as the person touches it, and touches it. Resolves when it has been ended. */
const hang = async (app: RunningApp): Promise<void> => {
  await app.page.evaluate(() => {
    document.addEventListener('mousedown', () => {
      for (;;);
    });
  });
  await untilGone(app, () =>
    app.application.evaluate(({ BrowserWindow }, isWatched) => {
      const webContents = BrowserWindow.getAllWindows()[0]?.webContents;
      webContents?.sendInputEvent({ type: 'mouseDown', x: 5, y: 5, button: 'left', clickCount: 1 });
      // Electron leaves a page that hangs alone as long as a debugger is attached, as Playwright is.
      if (!isWatched) webContents?.emit('unresponsive');
    }, findRuntime().kind === 'stand-in'),
  );
};

/** Ends the page, and resolves when it is gone. */
const crash = (app: RunningApp): Promise<void> =>
  untilGone(app, () =>
    app.application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    ),
  );

test('a page that crashes comes back in the state that it was in', async ({ app, plex }) => {
  await signIn(app, plex, 'ada');
  await crash(app);
  await seesHeading(app, 'Ada Byron');
});

test('a page that crashes again and again is left alone, until the person starts the app once more', async ({
  app,
  appOptions,
}) => {
  await new LatchkeyPage(app.page).seesHeading('Latchkey');
  for (let count = 1; count <= 3; count += 1) {
    await crash(app);
    await seesHeading(app, 'Latchkey');
  }
  await crash(app);
  const isCrashed = (): Promise<unknown> =>
    app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed());
  expect(await isCrashed()).toBe(true);
  await startAgain(appOptions);
  await seesHeading(app, 'Latchkey');
});

test('a page that hangs comes back in the state that it was in: signed in', async ({ launch, plex }) => {
  const app = await launch({ LATCHKEY_HUNG_PAGE_MILLIS: '500' });
  await signIn(app, plex, 'ada');
  await hang(app);
  await seesHeading(app, 'Ada Byron');
});

test('a page that hangs while the person approves comes back with the same code, and the wait goes on', async ({
  launch,
  plex,
}) => {
  const app = await launch({ LATCHKEY_HUNG_PAGE_MILLIS: '500' });
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  await hang(app);
  await seesHeading(app, 'Enter this code');
  expect(plex.pins()).toHaveLength(1);
  plex.approve({ code, person: 'ada' });
  await seesHeading(app, 'Ada Byron');
});

test('the page may start over by itself, and nothing is lost', async ({ app, plex }) => {
  await signIn(app, plex, 'ada');
  await Promise.all([app.page.waitForEvent('load'), app.page.evaluate(() => location.reload())]);
  await new LatchkeyPage(app.page).seesHeading('Ada Byron');
});

test('a page that stopped working signs out, and works again', async ({ app, plex, keychain }) => {
  await signIn(app, plex, 'ada');
  const { token } = await keychain.kept();
  await app.application.evaluate(
    ({ BrowserWindow }, channel) =>
      // A screen without what it is to show; main knows nothing of it.
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, {
        kind: 'waiting-for-approval',
        wait: { method: 'browser' },
      }),
    channelOf('signIn'),
  );
  const latchkey = new LatchkeyPage(app.page);
  await latchkey.seesHeading('This window stopped working');
  await latchkey.press('Sign out');
  await Promise.all([app.page.waitForEvent('load'), latchkey.answerQuestion('Sign out')]);
  await latchkey.seesHeading('Latchkey');
  expect((await keychain.kept()).token).toBeUndefined();
  expect(plex.devices().map((device) => device.token)).not.toContain(token);
  await signIn(app, plex, 'ada');
});
