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

beforeEach(() =>
  fixture.app.evaluate(() => {
    globalThis.fixtureMain.refusesNavigation = true;
    globalThis.fixtureMain.navigations.length = 0;
  }),
);

const navigations = () => fixture.app.evaluate(() => globalThis.fixtureMain.navigations);

/** Runs code in the page and resolves with what the app was asked about because of it. */
const asked = async (code: string): Promise<unknown> => {
  await fixture.page.evaluate(code);
  await eventually(async () => (await navigations()).map(({ name }) => name)).toContain('will-navigate');
  return navigations();
};

const stillThere = async (): Promise<boolean> =>
  (await fixture.page.evaluate(() => document.title)) === 'Fixture' &&
  (await fixture.page.evaluate(() => globalThis.fixtureBridge.invoke('echo', 'alive'))) === 'alive';

describe('a page that wants to go elsewhere', () => {
  it.each([
    ['by script', "location.href = 'https://elsewhere.test/by-script'", 'https://elsewhere.test/by-script'],
    ['by a link', "document.querySelector('#away').click()", 'https://elsewhere.test/'],
    ['by a form', "document.querySelector('#form').submit()", 'app://fixture/other.html'],
    [
      'by meta refresh',
      `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0;url=https://elsewhere.test/meta">')`,
      'https://elsewhere.test/meta',
    ],
    ['within the app', "location.href = '/other.html#part'", 'app://fixture/other.html#part'],
    ['by reloading itself', 'location.reload()', 'app://fixture/index.html'],
    ['to an empty page', "location.href = 'about:blank'", 'about:blank'],
    ['to a mail program', "location.href = 'mailto:somebody@example.test'", 'mailto:somebody@example.test'],
    ['to an app', "location.href = 'other-app://open'", 'other-app://open'],
  ])('asks the app first, which stops it: %s', async (_way, code, url) => {
    expect(await asked(code)).toStrictEqual([
      { name: 'will-frame-navigate', url, isMainFrame: true },
      { name: 'will-navigate', url, isMainFrame: true },
    ]);
    expect(await stillThere()).toBe(true);
  });

  it('asks first before it shows a document of its own making', async () => {
    const [first] = (await asked(
      "location.href = URL.createObjectURL(new Blob(['<h1>Blob</h1>'], { type: 'text/html' }))",
    )) as { readonly url: string }[];
    expect(first?.url).toMatch(/^blob:app:\/\/fixture\//);
    expect(await stillThere()).toBe(true);
  });

  it('cannot slip through by asking for several places at once', async () => {
    const server = createServer((_request, response) => response.end('reached')).listen(0, '127.0.0.1');
    const reached: string[] = [];
    server.on('request', ({ url }) => reached.push(url ?? ''));
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await asked(`for (const name of 'aabbaab') location.href = 'http://127.0.0.1:${port}/' + name`);
    expect(await stillThere()).toBe(true);
    server.close();
    expect(reached).toStrictEqual([]);
  });

  it('goes there when the app does not mind', async () => {
    await using other = await runFixture();
    await other.app.evaluate(() => void (globalThis.fixtureMain.refusesNavigation = false));
    await other.page.evaluate(() => void (location.href = '/other.html'));
    await other.page.waitForURL('https://fixture.invalid/other.html');
    expect(
      await other.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()),
    ).toBe('app://fixture/other.html');
  });

  it('is asked about where a redirect leads, too', async () => {
    await using other = await runFixture();
    const seen = await other.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      globalThis.fixtureMain.navigations.length = 0;
      await window?.loadURL('app://fixture/redirect?to=/other.html').catch(() => {});
      return globalThis.fixtureMain.navigations;
    });
    expect(seen).toStrictEqual([{ name: 'will-redirect', url: 'app://fixture/other.html', isMainFrame: true }]);
  });

  it('asks for its frames as well, those of other sites included', async () => {
    const seen = await fixture.page.evaluate(async () => {
      for (const src of ['/other.html', 'https://elsewhere.invalid/']) {
        const frame = document.body.appendChild(document.createElement('iframe'));
        frame.src = src;
      }
      await globalThis.fixtureBridge.invoke('echo', 1);
    });
    expect(seen).toBeUndefined();
    await eventually(() => fixture.app.evaluate(() => globalThis.fixtureMain.navigations)).toStrictEqual([
      { name: 'will-frame-navigate', url: 'app://fixture/other.html', isMainFrame: false },
      { name: 'will-frame-navigate', url: 'app://elsewhere/', isMainFrame: false },
    ]);
  });
});

describe('what is not known of frames', () => {
  it('is refused by name', async () => {
    const messages = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const caught = (run: () => unknown): string => {
        try {
          return `gave ${String(run())}`;
        } catch (error) {
          return (error as Error).message;
        }
      };
      const asked = new Promise<string[]>((resolve) =>
        window?.webContents.on(
          'will-frame-navigate',
          (event) => !event.isMainFrame && resolve([caught(() => event.frame), caught(() => event.initiator)]),
        ),
      );
      await window?.webContents.executeJavaScript(
        "document.body.appendChild(document.createElement('iframe')).src = '/other.html'",
      );
      const { mainFrame } = window?.webContents ?? {};
      return [caught(() => mainFrame?.frames), caught(() => mainFrame?.framesInSubtree), ...(await asked)];
    });
    expect(messages).toStrictEqual(
      [
        'WebFrameMain.frames',
        'WebFrameMain.framesInSubtree',
        'the frame of a navigation that is not the main frame’s',
        'the initiator of a navigation',
      ].map((what) => `The Electron stand-in does not implement ${what}.`),
    );
  });
});

describe('nobody is asked', () => {
  it('when the app itself loads a page', async () => {
    const loaded = fixture.page.waitForEvent('load');
    const seen = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      await BrowserWindow.getAllWindows()[0]?.loadURL('app://fixture/index.html');
      return globalThis.fixtureMain.navigations;
    });
    await loaded;
    expect(seen).toStrictEqual([]);
  });

  it('when Chromium is told from outside, as a reload by a key or by Playwright is', async () => {
    await fixture.page.evaluate(() => void Object.assign(window, { isOld: true }));
    await fixture.page.reload();
    expect(await fixture.page.evaluate(() => 'isOld' in window)).toBe(false);
    expect(await fixture.app.evaluate(() => globalThis.fixtureMain.navigations)).toStrictEqual([]);
    expect(await stillThere()).toBe(true);
  });

  it('when the address changes within the document', async () => {
    await fixture.page.evaluate(() => void (location.hash = 'part'));
    expect(await fixture.app.evaluate(() => globalThis.fixtureMain.navigations)).toStrictEqual([]);
  });
});

describe('a page that cannot be loaded', () => {
  it('rejects in the words of Electron', async () => {
    const failures = await fixture.app.evaluate(async (_electron) => {
      const window = globalThis.fixtureMain.openWindow();
      const failed = window.loadURL('http://127.0.0.1:1/').catch((error: unknown) => error);
      const { message, code, errno } = (await failed) as Error & { code: string; errno: number };
      window.destroy();
      return { message, code, errno };
    });
    expect(failures).toStrictEqual({
      message: "ERR_UNSAFE_PORT (-312) loading 'http://127.0.0.1:1/'",
      code: 'ERR_UNSAFE_PORT',
      errno: -312,
    });
  });
});
