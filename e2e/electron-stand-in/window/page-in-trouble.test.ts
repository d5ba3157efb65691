import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

describe('a window', () => {
  it('hears that its page crashed, and shows it again', async () => {
    await using other = await runFixture();
    const said = await other.app.evaluate(async ({ app, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) return [];
      const gone = new Promise<string>((resolve) =>
        window.webContents.once('render-process-gone', (_event, { reason }) => resolve(reason)),
      );
      const heardByApp = new Promise<boolean>((resolve) =>
        app.once('render-process-gone', (_event, webContents) => resolve(webContents === window.webContents)),
      );
      window.webContents.forcefullyCrashRenderer();
      const said: unknown[] = [await gone, await heardByApp, window.webContents.isCrashed()];
      const loaded = new Promise<void>((resolve) => window.webContents.once('did-finish-load', () => resolve()));
      window.webContents.reload();
      await loaded;
      const title = (await window.webContents.executeJavaScript('document.title')) as string;
      said.push(window.webContents.isCrashed(), title);
      const goneAgain = new Promise<string>((resolve) =>
        window.webContents.once('render-process-gone', (_event, { reason }) => resolve(reason)),
      );
      window.webContents.forcefullyCrashRenderer();
      said.push(await goneAgain);
      await window.loadURL('app://fixture/other.html');
      return [...said, window.webContents.isCrashed()];
    });
    expect(said).toStrictEqual(['crashed', true, true, false, 'Fixture', 'crashed', false]);
  });

  it('hears that its page hangs, by what the page does not take, and that it goes on', async () => {
    await using other = await runFixture({ environment: { LATCHKEY_HUNG_PAGE_MILLIS: '300' } });
    await other.page.evaluate(() => {
      document.addEventListener('mousedown', () => {
        const endsAt = performance.now() + 2_000;
        while (performance.now() < endsAt);
      });
    });
    const said = await other.app.evaluate(async ({ BrowserWindow }) => {
      const webContents = BrowserWindow.getAllWindows()[0]?.webContents;
      const said: string[] = [];
      webContents?.on('unresponsive', () => said.push('unresponsive'));
      const responsive = new Promise<void>((resolve) => webContents?.once('responsive', () => resolve()));
      webContents?.sendInputEvent({ type: 'mouseDown', x: 10, y: 10 });
      await responsive;
      return [...said, 'responsive'];
    });
    expect(said).toStrictEqual(['unresponsive', 'responsive']);
  });

  it('is rid of a page that hangs for ever by crashing it', async () => {
    await using other = await runFixture({ environment: { LATCHKEY_HUNG_PAGE_MILLIS: '300' } });
    await other.page.evaluate(() => {
      document.addEventListener('mousedown', () => {
        for (;;);
      });
    });
    const title = await other.app.evaluate(async ({ BrowserWindow }) => {
      const webContents = BrowserWindow.getAllWindows()[0]?.webContents;
      const hung = new Promise<void>((resolve) => webContents?.once('unresponsive', () => resolve()));
      const gone = new Promise<void>((resolve) => webContents?.once('render-process-gone', () => resolve()));
      webContents?.sendInputEvent({ type: 'mouseDown', x: 10, y: 10 });
      await hung;
      webContents?.forcefullyCrashRenderer();
      await gone;
      await webContents?.loadURL('app://fixture/index.html');
      return webContents?.executeJavaScript('document.title') as Promise<string>;
    });
    expect(title).toBe('Fixture');
  });
});
