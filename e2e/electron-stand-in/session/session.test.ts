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
        const known = [item.getURL(), item.getFilename(), isOfWindow];
        // After the event nothing is left of what was prevented (shell/browser/api/electron_api_download_item.cc).
        setTimeout(() => {
          try {
            resolve([...known, item.getURL()]);
          } catch (error) {
            resolve([...known, (error as Error).message]);
          }
        });
      });
      return { asked };
    });
    await fixture.page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'));
      Object.assign(link, { href: '/bytes', download: 'bytes.bin' });
      link.click();
    });
    expect(await asking.evaluate(({ asked }) => asked)).toStrictEqual([
      'app://fixture/bytes',
      'bytes.bin',
      true,
      'DownloadItem used after being destroyed',
    ]);
  });
});

describe('what a page stored', () => {
  it('lies in the folder of the app’s data', async () => {
    await fixture.page.evaluate(() => localStorage.setItem('key', 'value'));
    expect(await fixture.page.evaluate(() => localStorage.getItem('key'))).toBe('value');
  });

  it('is cleared by Electron’s names for it, and by no others', async () => {
    const left = async (storages: string[]): Promise<unknown> => {
      await fixture.page.evaluate(() => localStorage.setItem('key', 'value'));
      await fixture.app.evaluate(
        ({ session }, names) => session.defaultSession.clearStorageData({ storages: names as 'localstorage'[] }),
        storages,
      );
      await fixture.page.reload();
      return fixture.page.evaluate(() => localStorage.getItem('key'));
    };
    expect(await left(['cookies', 'local_storage'])).toBe('value');
    expect(await left(['LocalStorage'])).toBeNull();
  });

  it('can be cleared', async () => {
    await fixture.app.evaluate(({ session }) => session.defaultSession.clearStorageData());
    await fixture.page.reload();
    expect(await fixture.page.evaluate(() => localStorage.getItem('key'))).toBeNull();
  });
});

// Read in docs/api/structures/proxy-config.md and spec/api-session-spec.ts ("ses.setProxy(options)").
describe('the proxy of a session', () => {
  const resolved = (config: object, ...urls: readonly string[]): Promise<unknown> =>
    fixture.app.evaluate(
      async ({ session }, { config, urls }) => {
        try {
          const own = session.fromPartition('proxied');
          await own.setProxy(config);
          return await Promise.all(urls.map((url) => own.resolveProxy(url)));
        } catch (error) {
          return (error as Error).message;
        }
      },
      { config, urls },
    );
  const far = 'http://far-away.test/';

  it('is the one that it is set to', async () => {
    const rules = { proxyRules: 'http=one:80;https=two:81' };
    expect(await resolved(rules, far, 'https://far-away.test/')).toStrictEqual(['PROXY one:80', 'PROXY two:81']);
    const everything = { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' };
    expect(await resolved(everything, far, 'http://localhost/')).toStrictEqual([
      'PROXY 127.0.0.1:9',
      'PROXY 127.0.0.1:9',
    ]);
    expect(await resolved({ proxyRules: 'one:80' }, 'http://localhost/')).toStrictEqual(['DIRECT']);
    expect(await resolved({ mode: 'direct', proxyRules: 'one:80' }, far)).toStrictEqual(['DIRECT']);
    expect(await resolved({ mode: 'system' }, far)).toStrictEqual(['DIRECT']);
  });

  it('is refused where Electron refuses it, or the stand-in cannot ask it', async () => {
    expect(await resolved({ mode: 'invalid' }, far)).toMatch(/^Invalid mode, must be one of/);
    expect(await resolved({ mode: 'auto_detect' }, far)).toMatch(/does not implement session.setProxy: auto_detect/);
    const fetched = await fixture.app.evaluate(async ({ session }, url) => {
      const own = session.fromPartition('proxied');
      await own.setProxy({ proxyRules: 'one:80' });
      return own.fetch(url).then(String, String);
    }, far);
    expect(fetched).toMatch(/does not implement a request by the proxy of a session/);
  });
});

it('a session is told of when it is first asked for, and once', async () => {
  const told = await fixture.app.evaluate(({ app, session }) => {
    const created: unknown[] = [];
    app.on('session-created', (each) => created.push(each));
    const first = session.fromPartition('told of');
    return [created.length, created[0] === first, session.fromPartition('told of') === first, created.length];
  });
  expect(told).toStrictEqual([1, true, true, 1]);
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
