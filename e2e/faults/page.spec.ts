import type { ElectronApplication } from '@playwright/test';
import { findRuntime } from '../../scripts/runtime.ts';
import type { RunningApp } from '../fixtures/running-app.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import { signIn } from '../steps/sign-in.ts';

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

/** Makes the page hang for ever as soon as the person touches it, and touches it. Resolves when it has been ended. */
const hang = async ({ application, page }: RunningApp): Promise<void> => {
  await page.evaluate(() => {
    document.addEventListener('mousedown', () => {
      for (;;);
    });
  });
  await application.evaluate(async ({ BrowserWindow }, isWatched) => {
    const webContents = BrowserWindow.getAllWindows()[0]?.webContents;
    const gone = new Promise<void>((resolve) => webContents?.once('render-process-gone', () => resolve()));
    webContents?.sendInputEvent({ type: 'mouseDown', x: 5, y: 5, button: 'left', clickCount: 1 });
    // Electron leaves a page that hangs alone as long as a debugger is attached, as Playwright is.
    if (!isWatched) webContents?.emit('unresponsive');
    await gone;
  }, findRuntime().kind === 'stand-in');
};

test('a page that crashes comes back in the state that it was in', async ({ app, plex }) => {
  await signIn(app, plex, 'ada');
  const crashed = app.page.waitForEvent('crash');
  await app.application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await crashed;
  await seesHeading(app, 'Ada Byron');
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
