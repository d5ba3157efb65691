import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

// Read in Electron's docs/api/web-contents.md, in `loadURL` of lib/browser/api/web-contents.ts, and in `LoadURL` and
// `DidFinishNavigation` of shell/browser/api/electron_api_web_contents.cc.

let fixture: RunningFixture;
let server: Server;
let origin: string;
beforeAll(async () => {
  server = createServer(({ url }, response) => {
    if (url === '/nothing') response.writeHead(204).end();
    else if (url === '/stopping') response.setHeader('content-type', 'text/html').end('<script>stop()</script>');
    else if (url === '/broken-off') {
      response
        .setHeader('content-type', 'text/html')
        .write('<p>Some of it', () => setTimeout(() => response.destroy(), 50));
    } else
      response.setHeader('content-type', 'text/html').writeHead(418).end('<title>Over http</title><p>Over http</p>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fixture = await runFixture();
});
afterAll(async () => {
  await fixture[Symbol.asyncDispose]();
  server.close();
});

/** What is said of a page while one address after the other is loaded, and how each load ends. */
const load = (...urls: readonly string[]): Promise<unknown[]> =>
  fixture.app.evaluate(async (_electron, urls) => {
    const window = globalThis.fixtureMain.openWindow();
    const said: unknown[] = [];
    const names = [
      'did-start-loading',
      'did-start-navigation',
      'did-frame-navigate',
      'did-navigate',
      'did-navigate-in-page',
      'did-fail-provisional-load',
      'did-fail-load',
      'did-frame-finish-load',
      'did-finish-load',
      'did-stop-loading',
    ] as const;
    for (const name of names) {
      window.webContents.on(name as 'did-navigate', (_event, ...rest: unknown[]) => {
        // Numbers of processes and frames.
        const numbers = ['did-navigate', 'did-fail-load', 'did-fail-provisional-load'].includes(name) ? 0 : 2;
        const kept = /fail/.test(name) ? rest.slice(0, 4) : rest.slice(0, rest.length - numbers);
        said.push([name, ...kept]);
      });
    }
    const idle = (): Promise<void> =>
      new Promise((resolve) => window.webContents.once('did-stop-loading', () => resolve()));
    for (const url of urls) {
      const stopped = idle();
      await window.loadURL(url).then(
        () => said.push('loaded'),
        (error: unknown) => said.push(String(error)),
      );
      if (/^(?:app|http|https):\/\/[^/]+\//.test(url) && url.length < 1_000) await stopped;
    }
    said.push(window.webContents.getURL());
    window.destroy();
    return said;
  }, urls);

describe('a page that loads', () => {
  it('says each step, with what the server answered', async () => {
    const url = `${origin}/page`;
    expect((await load(url)).filter((each) => each !== 'loaded')).toStrictEqual([
      ['did-start-loading'],
      ['did-start-navigation', url, false, true],
      ['did-frame-navigate', url, 418, "I'm a Teapot", true],
      ['did-navigate', url, 418, "I'm a Teapot"],
      ['did-frame-finish-load', true],
      ['did-finish-load'],
      ['did-stop-loading'],
      url,
    ]);
  });

  it('says so of its frames, too', async () => {
    await fixture.app.evaluate(() => void (globalThis.fixtureMain.refusesNavigation = false));
    const said = await load('app://fixture/framed.html');
    expect(said).toContainEqual(['did-start-navigation', 'app://fixture/other.html', false, false]);
    expect(said).toContainEqual(['did-frame-navigate', 'app://fixture/other.html', 200, 'OK', false]);
    expect(said).toContainEqual(['did-frame-finish-load', false]);
    expect(said).toContainEqual(['did-frame-finish-load', true]);
    expect(said.filter((each) => Array.isArray(each) && each[0] === 'did-finish-load')).toHaveLength(1);
    expect(said.filter((each) => Array.isArray(each) && String(each[0]).endsWith('-loading'))).toHaveLength(2);
  });

  it('tells a change within the document from another document', async () => {
    const said = await load('app://fixture/other.html', 'app://fixture/other.html#part');
    expect(said).toContainEqual(['did-start-navigation', 'app://fixture/other.html#part', true, true]);
    expect(said).toContainEqual(['did-navigate-in-page', 'app://fixture/other.html#part', true]);
    expect(said.at(-1)).toBe('app://fixture/other.html#part');
  });
});

describe('a page that cannot be loaded', () => {
  it('says why, shows a page about it, and rejects in the same words', async () => {
    expect((await load('http://127.0.0.1:1')).filter((each) => !/loading/.test(String(each)))).toStrictEqual([
      ['did-start-navigation', 'http://127.0.0.1:1/', false, true],
      ['did-fail-provisional-load', -312, 'ERR_UNSAFE_PORT', 'http://127.0.0.1:1/', true],
      ['did-fail-load', -312, 'ERR_UNSAFE_PORT', 'http://127.0.0.1:1/', true],
      ['did-frame-finish-load', true],
      ['did-finish-load'],
      'http://127.0.0.1:1/',
    ]);
    expect(await load('http://127.0.0.1:1')).toContain("Error: ERR_UNSAFE_PORT (-312) loading 'http://127.0.0.1:1/'");
  });

  it.each([
    ['is no address', 'no address'],
    ['is longer than any address', `http://127.0.0.1/${'a'.repeat(2 * 1024 * 1024)}`],
  ])('rejects at once, without having been gone to, where it %s', async (_what, url) => {
    const said = await load(url);
    expect(said).toHaveLength(3);
    expect(said[0]).toMatchObject(['did-fail-load', -300, 'ERR_INVALID_URL', url, true]);
    expect(said[1]).toBe(`Error: ERR_INVALID_URL (-300) loading '${url.slice(0, 2048)}'`);
    expect(said[2]).toBe('');
  });

  it.each([
    ['belongs to nobody', () => 'nobodys-scheme:path'],
    ['has nothing to show', () => `${origin}/nothing`],
  ])('rejects without a reason where the address %s', async (_what, address) => {
    const said = await load(address());
    expect(said).toContain(`Error: ERR_FAILED (-2) loading '${address()}'`);
    expect(said.filter((each) => Array.isArray(each) && /fail/.test(String(each[0])))).toStrictEqual([]);
  });

  it('rejects with the reason of the app, where a listener of webRequest stops it', async () => {
    const message = await fixture.app.evaluate(async ({ session }) => {
      const { webRequest } = session.fromPartition('stopped');
      webRequest.onBeforeRequest((_details, answer) => answer({ cancel: true }));
      const window = globalThis.fixtureMain.openWindow({ webPreferences: { partition: 'stopped' } });
      const message = await window.loadURL('http://127.0.0.1/').catch((error: unknown) => String(error));
      window.destroy();
      return message;
    });
    expect(message).toBe("Error: ERR_BLOCKED_BY_CLIENT (-20) loading 'http://127.0.0.1/'");
  });

  it('rejects where a listener of webRequest wishes what is not there', async () => {
    const messages = await fixture.app.evaluate(async ({ session }, url) => {
      session.fromPartition('led away').webRequest.onBeforeRequest((_details, answer) => answer({ redirectURL: url }));
      session.fromPartition('read along').webRequest.onHeadersReceived((_details, answer) => answer({}));
      const outcome = async (partition: string): Promise<string> => {
        const window = globalThis.fixtureMain.openWindow({ webPreferences: { partition } });
        const message = await window.loadURL(url).then(String, String);
        window.destroy();
        return message;
      };
      return [await outcome('led away'), await outcome('read along')];
    }, `${origin}/`);
    const failed = `Error: ERR_FAILED (-2) loading '${origin}/'`;
    expect(messages).toStrictEqual([failed, failed]);
  });

  it('rejects where another load takes its place, naming that', async () => {
    const outcomes = await fixture.app.evaluate(async () => {
      const window = globalThis.fixtureMain.openWindow();
      const outcomes = await Promise.all(
        ['app://fixture/slow-page.html', 'app://fixture/other.html'].map((url) =>
          window.loadURL(url).then(
            () => 'loaded',
            (error: unknown) => String(error),
          ),
        ),
      );
      window.destroy();
      return outcomes;
    });
    expect(outcomes).toStrictEqual(["Error: ERR_ABORTED (-3) loading 'app://fixture/other.html'", 'loaded']);
  });

  it('rejects where its window is destroyed', async () => {
    const message = await fixture.app.evaluate(async () => {
      const window = globalThis.fixtureMain.openWindow();
      const started = new Promise<void>((resolve) => window.webContents.once('did-start-navigation', () => resolve()));
      const outcome = window.loadURL('app://fixture/slow-page.html').catch((error: unknown) => String(error));
      await started;
      window.destroy();
      return outcome;
    });
    expect(message).toBe("Error: ERR_FAILED (-2) loading 'app://fixture/slow-page.html'");
  });

  // Read in `DidFailLoad` of shell/browser/api/electron_api_web_contents.cc.
  it.each([
    ['stops itself', -3, () => `${origin}/stopping`],
    ['breaks off', -355, () => `${origin}/broken-off`],
  ])('says so, and rejects, where it %s once it is there', async (_what, errno, address) => {
    const url = address();
    const said = await load(url);
    expect(said.slice(said.findIndex((each) => Array.isArray(each) && each[0] === 'did-navigate'))).toStrictEqual([
      ['did-navigate', url, 200, 'OK'],
      ['did-fail-load', errno, '', url, true],
      ['did-stop-loading'],
      `Error:  (${errno}) loading '${url}'`,
      url,
    ]);
  });

  it('is not sent elsewhere while it is said that it begins to load', async () => {
    const said = await fixture.app.evaluate(async () => {
      const window = globalThis.fixtureMain.openWindow();
      const inner = new Promise((resolve) => {
        window.webContents.once('did-start-loading', () => {
          window.loadURL('app://fixture/index.html').catch((error: unknown) => resolve(String(error)));
        });
      });
      await window.loadURL('app://fixture/other.html');
      const said = [await inner, window.webContents.getURL()];
      window.destroy();
      return said;
    });
    expect(said).toStrictEqual([
      "Error: ERR_FAILED (-2) loading 'app://fixture/index.html'",
      'app://fixture/other.html',
    ]);
  });

  it('cannot be waited for in ways that are never said', async () => {
    const message = await fixture.app.evaluate(({ BrowserWindow }) => {
      try {
        BrowserWindow.getAllWindows()[0]?.webContents.on('devtools-opened', () => {});
        return 'waits';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toBe("The Electron stand-in does not implement the event 'devtools-opened' of webContents.");
  });
});
