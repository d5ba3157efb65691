import { expect, test } from './fixtures/test.ts';
import { LatchkeyPage } from './pages/latchkey-page.ts';
import { signIn } from './steps/sign-in.ts';

test('a page that crashes comes back in the state that it was in', async ({ app, plex }) => {
  await signIn(app, plex, 'ada');
  const crashed = app.page.waitForEvent('crash');
  await app.application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await crashed;
  // A page that crashed is lost to whoever held it; what it shows now is asked of main.
  await expect
    .poll(() =>
      app.application.evaluate(({ BrowserWindow }) =>
        // Rejected as long as the page is gone.
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript("document.querySelector('h1')?.textContent")
          .catch(() => null),
      ),
    )
    .toBe('Ada Byron');
});

test('the page may start over by itself, and nothing is lost', async ({ app, plex }) => {
  await signIn(app, plex, 'ada');
  await Promise.all([app.page.waitForEvent('load'), app.page.evaluate(() => location.reload())]);
  await new LatchkeyPage(app.page).seesHeading('Ada Byron');
});
