import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweringServer, startServer } from '../../../main/core/testing/answering-server.ts';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
let server: AnsweringServer;
const answer: RequestListener = (request, response) => {
  const [, given = ''] = /^Basic (.*)$/.exec(request.headers.authorization ?? '') ?? [];
  if (Buffer.from(given, 'base64').toString() === 'person:pass') {
    response.setHeader('content-type', 'text/plain').end('come in');
  } else response.writeHead(401, { 'www-authenticate': 'Basic realm="Fixture"' }).end('who is it?');
};

beforeAll(async () => {
  server = await startServer(answer);
  fixture = await runFixture();
});
afterAll(async () => {
  await fixture[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

type Answers = readonly (readonly [username: string, password: string] | readonly [])[];

/** What the page shows at the end, and what was heard meanwhile, where the app answers with these in turn, or not at all. */
const loaded = (url: string, answers: Answers, listener: 'app' | 'contents' = 'app'): Promise<unknown> =>
  fixture.app.evaluate(
    async ({ app }, { url, answers, listener }) => {
      const heard: unknown[] = [];
      const left = [...answers];
      const window = globalThis.fixtureMain.openWindow();
      const { webContents } = window;
      type Give = (username?: string, password?: string) => void;
      const hear = (
        event: Electron.Event,
        details: Electron.AuthenticationResponseDetails,
        { isProxy, scheme, realm, host, port }: Electron.AuthInfo,
        give: Give,
      ): void => {
        const { isRequestForNavigation, firstAuthAttempt } = details;
        const isOfServer = details.url === url && new URL(url).host === `${host}:${port}`;
        heard.push([isOfServer, isRequestForNavigation, firstAuthAttempt, isProxy, scheme, realm]);
        const answer = left.shift();
        if (answer === undefined) return;
        event.preventDefault();
        give(...answer);
      };
      if (listener === 'contents') webContents.on('login', hear);
      else {
        app.once('login', function again(event, contents, ...rest) {
          if (contents === webContents) hear(event, ...rest);
          app.once('login', again);
        });
      }
      await window.loadURL(url);
      app.removeAllListeners('login');
      const text: unknown = await webContents.executeJavaScript('document.body.innerText');
      window.destroy();
      return { heard, text };
    },
    { url, answers, listener },
  );

const first = [true, true, true, false, 'basic', 'Fixture'];

// Read in docs/api/app.md and docs/api/web-contents.md (Event: 'login'), and shell/browser/login_handler.cc.
describe('a page of which a server wants a password', () => {
  it('shows the server’s refusal when nobody answers, or the answer is none', async () => {
    expect(await loaded(`${server.address}/nobody`, [])).toStrictEqual({ heard: [first], text: 'who is it?' });
    expect(await loaded(`${server.address}/none`, [[]])).toStrictEqual({ heard: [first], text: 'who is it?' });
  });

  it('is let in with what the app answers, which is asked again until it is right', async () => {
    const again = first.with(2, false);
    const wrongThenRight = await loaded(`${server.address}/app/`, [
      ['person', 'wrong'],
      ['person', 'pass'],
    ]);
    expect(wrongThenRight).toStrictEqual({ heard: [first, again], text: 'come in' });
  });

  it('is let in with what is answered to the page’s own event', async () => {
    await using other = await startServer(answer);
    const seen = await loaded(`${other.address}/`, [['person', 'pass']], 'contents');
    expect(seen).toStrictEqual({ heard: [first], text: 'come in' });
  });
});
