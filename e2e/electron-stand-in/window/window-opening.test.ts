import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually, runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

beforeEach(() => fixture.app.evaluate(() => void (globalThis.fixtureMain.windowsWished.length = 0)));

const wished = (): Promise<unknown[]> =>
  fixture.app.evaluate(() =>
    globalThis.fixtureMain.windowsWished.map(({ url, disposition }) => ({ url, disposition })),
  );

const pages = (): number => fixture.app.windows().length;

const requestsForOther = async (): Promise<number> =>
  (await fixture.app.evaluate(() => globalThis.fixtureMain.requested)).filter((url) => url.includes('other')).length;

describe('a page that wants to open a window', () => {
  it('gets null from window.open, and the app hears of it', async () => {
    const opened = await fixture.page.evaluate(() => [
      window.open('/other.html'),
      window.open('https://elsewhere.test/', 'name', 'width=100'),
    ]);
    expect(opened).toStrictEqual([null, null]);
    await eventually(wished).toStrictEqual([
      { url: 'app://fixture/other.html', disposition: 'foreground-tab' },
      { url: 'https://elsewhere.test/', disposition: 'new-window' },
    ]);
    expect([pages(), await requestsForOther()]).toStrictEqual([1, 0]);
  });

  it.each([
    ['a click on a link', [] as const, 'left' as const, 'foreground-tab'],
    ['a click with the middle button', [] as const, 'middle' as const, 'background-tab'],
    ['a click with control held', ['ControlOrMeta'] as const, 'left' as const, 'background-tab'],
    ['a click with shift held', ['Shift'] as const, 'left' as const, 'new-window'],
  ])('opens none by %s', async (_way, modifiers, button, disposition) => {
    await fixture.page.click('#own-window', { modifiers: [...modifiers], button });
    await eventually(wished).toStrictEqual([{ url: 'app://fixture/other.html', disposition }]);
    expect([pages(), await requestsForOther()]).toStrictEqual([1, 0]);
  });

  // Read in Electron's spec/guest-window-manager-spec.ts, and in the Referrer Policy of the W3C.
  it('tells where it asks from, but not of a page of the app’s own scheme', async () => {
    const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>Here'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const referrers = () =>
      fixture.app.evaluate(() => globalThis.fixtureMain.windowsWished.map(({ referrer }) => referrer));
    const policy = 'strict-origin-when-cross-origin';
    await fixture.page.evaluate(() => void window.open('https://elsewhere.test/'));
    await eventually(referrers).toStrictEqual([{ url: '', policy }]);
    await fixture.app.evaluate(async (_electron, origin) => {
      globalThis.fixtureMain.windowsWished.length = 0;
      const window = globalThis.fixtureMain.openWindow();
      await window.loadURL(`${origin}/path?query#part`);
      await window.webContents.executeJavaScript("for (const url of ['/here', 'https://elsewhere.test/']) open(url)");
    }, origin);
    await eventually(referrers).toStrictEqual([
      { url: `${origin}/path?query`, policy },
      { url: `${origin}/`, policy },
    ]);
    await fixture.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().at(-1)?.destroy());
    server.close();
  });

  it('opens none by a form', async () => {
    await fixture.page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('#form');
      form?.setAttribute('target', '_blank');
      form?.submit();
      form?.removeAttribute('target');
    });
    await eventually(wished).toMatchObject([{ url: 'app://fixture/other.html' }]);
    expect([pages(), await requestsForOther()]).toStrictEqual([1, 0]);
  });

  it('opens none by the window.open of a frame, which nobody changed', async () => {
    await fixture.page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentWindow?.open('/other.html');
    });
    await eventually(wished).toMatchObject([{ url: 'app://fixture/other.html' }]);
    await eventually(pages).toBe(1);
    expect(await requestsForOther()).toBe(0);
  });

  it.each([
    ['the app allows it', () => ({ action: 'allow' })],
    ['nobody is asked', null],
  ] as const)('is refused by name where %s', async (_what, handler) => {
    const message = await fixture.app.evaluate(async (_electron, hasHandler) => {
      const window = globalThis.fixtureMain.openWindow();
      const thrown = new Promise<Error>((resolve) => process.once('uncaughtException', resolve));
      window.webContents.setWindowOpenHandler((hasHandler ? () => ({ action: 'allow' }) : null) as never);
      await window.loadURL('app://fixture/index.html');
      await window.webContents.executeJavaScript("void open('https://elsewhere.test/')");
      const { message } = await thrown;
      window.destroy();
      return message;
    }, handler !== null);
    expect(message).toBe(
      'The Electron stand-in does not implement windows opened by a page, and denied https://elsewhere.test/.',
    );
  });

  it('does not tell what a form posts there', async () => {
    await fixture.page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('#form');
      form?.setAttribute('target', '_blank');
      form?.submit();
      form?.removeAttribute('target');
      open('/other.html');
    });
    await eventually(async () => (await wished()).length).toBe(2);
    const told = await fixture.app.evaluate(() =>
      globalThis.fixtureMain.windowsWished.map((details) => {
        try {
          return details.postBody;
        } catch (error) {
          return String(error);
        }
      }),
    );
    expect(new Set(told)).toStrictEqual(
      new Set([
        'Error: The Electron stand-in does not implement the postBody of a window that a page wants to open.',
        undefined,
      ]),
    );
  });

  it('may still send its own frames somewhere', async () => {
    await fixture.app.evaluate(() => void (globalThis.fixtureMain.navigations.length = 0));
    await fixture.page.evaluate(() => void window.open('/other.html', '_self'));
    await eventually(() => fixture.app.evaluate(() => globalThis.fixtureMain.navigations)).toContainEqual({
      name: 'will-navigate',
      url: 'app://fixture/other.html',
      isMainFrame: true,
    });
    expect(await wished()).toStrictEqual([]);
  });
});
