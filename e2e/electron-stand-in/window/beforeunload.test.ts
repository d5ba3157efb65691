import { describe, expect, it } from 'vitest';
import { eventually, runFixture, type RunningFixture } from '../running-fixture.ts';

// Read in Electron's docs/api/web-contents.md ('will-prevent-unload'), in `RunBeforeUnloadDialog` of
// shell/browser/api/electron_api_web_contents.cc, and in shell/browser/native_window.cc and browser.cc.

/** Has the page hold on to itself, and notes what is said of it. */
const holdOn = async ({ app, page }: RunningFixture): Promise<void> => {
  // Without a listener Playwright itself would answer.
  page.on('dialog', () => {});
  await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  await app.evaluate(({ app, BrowserWindow }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return;
    for (const name of ['close', 'closed'] as const) window.on(name as 'closed', () => said.push(name));
    window.webContents.on('will-prevent-unload', () => said.push('will-prevent-unload'));
    for (const name of ['before-quit', 'will-quit'] as const) app.on(name as 'will-quit', () => said.push(name));
  });
};

/** Has the app end though its page holds on. */
const allowClosing = ({ app }: RunningFixture): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  });

const said = ({ app }: RunningFixture): Promise<string[]> =>
  app.evaluate(() => (globalThis as unknown as { readonly said: string[] }).said);

describe('a page that listens to beforeunload', () => {
  it('keeps its window open', async () => {
    await using fixture = await runFixture();
    await holdOn(fixture);
    await fixture.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await eventually(() => said(fixture)).toStrictEqual(['close', 'will-prevent-unload']);
    expect(await fixture.page.evaluate(() => document.title)).toBe('Fixture');
    await allowClosing(fixture);
  });

  it('is let go where the app prevents that', async () => {
    await using fixture = await runFixture();
    await holdOn(fixture);
    await fixture.app.evaluate(({ app, BrowserWindow }) => {
      app.on('window-all-closed', () => {});
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.on('will-prevent-unload', (event) => event.preventDefault());
      window?.close();
    });
    await eventually(() => said(fixture)).toStrictEqual(['close', 'will-prevent-unload', 'closed']);
  });

  it('ends the attempt to quit', async () => {
    await using fixture = await runFixture();
    await holdOn(fixture);
    const quit = () => fixture.app.evaluate(({ app }) => app.quit());
    await quit();
    const attempt = ['before-quit', 'close', 'will-prevent-unload'];
    await eventually(() => said(fixture)).toStrictEqual(attempt);
    await quit();
    await eventually(() => said(fixture)).toStrictEqual([...attempt, ...attempt]);
    await allowClosing(fixture);
  });

  it('stays where it is when the app loads another', async () => {
    await using fixture = await runFixture();
    await holdOn(fixture);
    // As the person at the page would: whoever never touched it has no say.
    await fixture.page.click('body');
    const outcome = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const failures: unknown[] = [];
      window?.webContents.on('did-start-navigation', () => failures.push('started'));
      window?.webContents.on('did-fail-load', (_event, errno, code, url, isMainFrame) =>
        failures.push([errno, code, url, isMainFrame]),
      );
      const message = await window?.loadURL('app://fixture/other.html').catch((error: unknown) => String(error));
      return { message, failures, url: window?.webContents.getURL() };
    });
    expect(outcome).toStrictEqual({
      message: "Error: ERR_ABORTED (-3) loading 'app://fixture/other.html'",
      failures: [[-3, 'ERR_ABORTED', 'app://fixture/other.html', true]],
      url: 'app://fixture/index.html',
    });
    await allowClosing(fixture);
  });

  it('has no say when only its page is to close', async () => {
    await using fixture = await runFixture();
    await holdOn(fixture);
    await fixture.app.evaluate(({ app, BrowserWindow }) => {
      app.on('window-all-closed', () => {});
      BrowserWindow.getAllWindows()[0]?.webContents.close();
    });
    await eventually(() => said(fixture)).toStrictEqual(['closed']);
  });
});

describe('a page that hangs', () => {
  it('is closed all the same', async () => {
    await using fixture = await runFixture();
    await fixture.app.evaluate(({ app }) => void app.on('window-all-closed', () => {}));
    await fixture.page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      }, 0);
    });
    const closed = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const closed = new Promise<string>((resolve) => window?.once('closed', () => resolve('closed')));
      window?.close();
      return closed;
    });
    expect(closed).toBe('closed');
  });
});
