import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

const requested = (): Promise<string[]> => fixture.app.evaluate(() => globalThis.fixtureMain.requested);

describe('the app’s own scheme', () => {
  it('asks the handler by the app’s own addresses', async () => {
    expect(await requested()).toStrictEqual(['app://fixture/index.html', 'app://fixture/page.mjs']);
  });

  it('delivers every byte', async () => {
    const bytes = await fixture.page.evaluate(async () => [...(await (await fetch('/bytes')).bytes())]);
    expect(bytes).toStrictEqual(Array.from({ length: 256 }, (_, index) => index));
  });

  it('hands over method, body and headers, with addresses as the app knows them', async () => {
    const seen = await fixture.page.evaluate(async () => {
      const response = await fetch('/echo?some=query', {
        method: 'POST',
        body: 'Zażółć',
        headers: { 'x-own': 'value' },
      });
      return (await response.json()) as unknown;
    });
    expect(seen).toMatchObject({
      url: 'app://fixture/echo?some=query',
      method: 'POST',
      body: 'Zażółć',
      headers: { 'x-own': 'value', origin: 'app://fixture', referer: 'app://fixture/index.html' },
    });
  });

  it('hands over a body of several parts, and refuses one that nobody has read yet', async () => {
    const sent = await fixture.page.evaluate(async () => {
      const echoed = async (body: BodyInit): Promise<string> => {
        const answer = await fetch('/echo', { method: 'POST', body, duplex: 'half' } as RequestInit);
        return ((await answer.json()) as { readonly body: string }).body;
      };
      const parts = new FormData();
      parts.append('name', 'value');
      parts.append('file', new File(['bytes of the file'], 'file.txt'));
      const stream = new ReadableStream({
        start: (controller) => {
          controller.enqueue(new Uint8Array(4));
          controller.close();
        },
      });
      return [await echoed(new Blob(['blob'])), await echoed(parts), await echoed(stream).catch(String)];
    });
    expect(sent).toStrictEqual([
      'blob',
      expect.stringMatching(/name="name".*value.*filename="file.txt".*bytes of the file/s),
      'TypeError: Failed to fetch',
    ]);
  });

  it('gives the page the status that the handler gave', async () => {
    expect(await fixture.page.evaluate(async () => (await fetch('/missing')).status)).toBe(404);
  });

  it('fails the request when the handler throws', async () => {
    const error = await fixture.page.evaluate(() => fetch('/broken').catch((error: unknown) => String(error)));
    expect(error).toBe('TypeError: Failed to fetch');
  });

  // Read in lib/browser/api/protocol.ts; that an address nobody handles only fails, in lib/browser/api/web-contents.ts.
  it('ends a load in Chromium’s words when the handler throws, and fails when there is none', async () => {
    const ends = await fixture.app.evaluate(async () => {
      const { openWindow } = globalThis.fixtureMain;
      const window = openWindow();
      const ended = await window.loadURL('app://fixture/broken').then(String, String);
      const apart = openWindow({ webPreferences: { partition: 'nobody handles' } });
      const unhandled = await apart.loadURL('app://fixture/').then(String, String);
      window.destroy();
      apart.destroy();
      return [ended, unhandled];
    });
    expect(ends).toStrictEqual([
      "Error: ERR_UNEXPECTED (-9) loading 'app://fixture/broken'",
      "Error: ERR_FAILED (-2) loading 'app://fixture/'",
    ]);
  });

  it('is followed to where the handler redirects, by a page and by what it fetches', async () => {
    const loaded = await fixture.app.evaluate(async () => {
      const { fixtureMain } = globalThis;
      fixtureMain.refusesNavigation = false;
      const window = fixtureMain.openWindow();
      await window.loadURL('app://fixture/redirect?to=app://fixture/other.html');
      const url = window.webContents.getURL();
      window.destroy();
      fixtureMain.refusesNavigation = true;
      return url;
    });
    expect(loaded).toBe('app://fixture/other.html');
    const fetched = await fixture.page.evaluate(async () =>
      (await fetch('/redirect?to=app://fixture/other.html')).text(),
    );
    expect(fetched).toContain('<title>Other</title>');
  });

  it('has Chromium enforce the policy that the handler’s headers state', async () => {
    const blocked = await fixture.page.evaluate(async () => {
      const violated = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), {
          once: true,
        }),
      );
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true;';
      document.body.append(script);
      const fetched = await fetch('https://elsewhere.test/').catch((error: unknown) => String(error));
      return { violated: await violated, ran: 'inlineRan' in window, evaluated: globalThis.fixtureEvaluated, fetched };
    });
    expect(blocked).toStrictEqual({
      violated: 'script-src-elem',
      ran: false,
      evaluated: 'EvalError',
      fetched: 'TypeError: Failed to fetch',
    });
  });

  it('makes a secure page with storage of its own', async () => {
    const seen = await fixture.page.evaluate(() => {
      localStorage.setItem('key', 'value');
      return [isSecureContext, localStorage.getItem('key')];
    });
    expect(seen).toStrictEqual([true, 'value']);
  });

  it('is not asked for a picture for a tab', async () => {
    expect((await requested()).filter((url) => url.endsWith('favicon.ico'))).toStrictEqual([]);
  });

  it('must be registered before the app is ready, and handled once', async () => {
    const messages = await fixture.app.evaluate(({ protocol }) => {
      const caught = (run: () => unknown): string => {
        try {
          run();
          return 'nothing was thrown';
        } catch (error) {
          return (error as Error).message;
        }
      };
      return [
        caught(() => protocol.registerSchemesAsPrivileged([{ scheme: 'late', privileges: { standard: true } }])),
        caught(() => protocol.handle('app', () => new Response())),
        String(protocol.isProtocolHandled('app')),
        caught(() => protocol.unhandle('other')),
        caught(() => protocol.handle('https', () => new Response())),
        caught(() => protocol.handle('other', () => new Response())),
      ];
    });
    expect(messages).toStrictEqual([
      'protocol.registerSchemesAsPrivileged should be called before app is ready',
      'Failed to register protocol: app',
      'true',
      'Failed to unhandle protocol: other',
      'The Electron stand-in does not implement protocol.handle of the scheme "https", which is not the own one.',
      'The Electron stand-in does not implement protocol.handle of the scheme "other", which is not the own one.',
    ]);
  });
});
