import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

const states = (): Promise<string[]> =>
  fixture.page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-write'] as PermissionName[]).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );

describe('permissions', () => {
  it('are all the page’s own until the app handles them, as in Electron', async () => {
    expect(new Set(await states())).toStrictEqual(new Set(['granted']));
  });

  it('are all refused once the app handles them', async () => {
    await fixture.app.evaluate(({ session }) =>
      session.defaultSession.setPermissionRequestHandler((_webContents, _permission, answer) => answer(false)),
    );
    await eventually(async () => [...new Set(await states())]).toStrictEqual(['denied']);
    const refused = await fixture.page.evaluate(async () => [
      await Notification.requestPermission(),
      await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: unknown) => (error as Error).name),
      await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('found'),
          ({ code }) => resolve(code),
        ),
      ),
    ]);
    expect(refused).toStrictEqual(['denied', expect.stringMatching(/^Not(?:Allowed|Found)Error$/), 1]);
  });
});

describe('a download', () => {
  it('is the app’s to prevent', async () => {
    const asking = await fixture.app.evaluateHandle(({ session, BrowserWindow }) => {
      const { promise: asked, resolve } = Promise.withResolvers<unknown>();
      session.defaultSession.once('will-download', (event, item, webContents) => {
        event.preventDefault();
        const isOfWindow = BrowserWindow.getAllWindows()[0]?.webContents === webContents;
        resolve([item.getURL(), item.getFilename(), isOfWindow]);
      });
      return { asked };
    });
    await fixture.page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'));
      Object.assign(link, { href: '/bytes', download: 'bytes.bin' });
      link.click();
    });
    expect(await asking.evaluate(({ asked }) => asked)).toStrictEqual(['app://fixture/bytes', 'bytes.bin', true]);
  });
});

describe('what a page stored', () => {
  it('lies in the folder of the app’s data', async () => {
    await fixture.page.evaluate(() => localStorage.setItem('key', 'value'));
    expect(await fixture.page.evaluate(() => localStorage.getItem('key'))).toBe('value');
  });

  it('can be cleared', async () => {
    await fixture.app.evaluate(({ session }) => session.defaultSession.clearStorageData());
    await fixture.page.reload();
    expect(await fixture.page.evaluate(() => localStorage.getItem('key'))).toBeNull();
  });
});

describe('the theme', () => {
  it('that the app chooses is the page’s', async () => {
    const isDark = (): Promise<boolean> =>
      fixture.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(await isDark()).toBe(false);
    const dark = await fixture.app.evaluate(({ nativeTheme }) => {
      let updates = 0;
      nativeTheme.on('updated', () => (updates += 1));
      nativeTheme.themeSource = 'dark';
      nativeTheme.themeSource = 'dark';
      return [nativeTheme.shouldUseDarkColors, updates];
    });
    expect(dark).toStrictEqual([true, 1]);
    await eventually(isDark).toBe(true);
    await fixture.app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'light'));
    await eventually(isDark).toBe(false);
  });
});

describe('names', () => {
  it('of Electron and the app are in what the page and the network see', async () => {
    const pattern = /Fixture\/1\.2\.3 Chrome\/[\d.]+ Electron\/[\d.]+ Safari/;
    expect(await fixture.page.evaluate(() => navigator.userAgent)).toMatch(pattern);
    expect(await fixture.app.evaluate(({ session }) => session.defaultSession.getUserAgent())).toMatch(pattern);
  });
});
