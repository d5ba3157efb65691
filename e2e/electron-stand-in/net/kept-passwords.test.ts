import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweringServer, startServer } from '../../../main/core/testing/answering-server.ts';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

const right = `Basic ${Buffer.from('person:right').toString('base64')}`;

let fixture: RunningFixture;
let server: AnsweringServer;

beforeAll(async () => {
  server = await startServer((request, response) => {
    const realm = request.url ?? '';
    if (request.headers.authorization === right) response.end('come in');
    else response.writeHead(401, { 'www-authenticate': `Basic realm="${realm}"` }).end('who is it?');
  });
  fixture = await runFixture();
});
afterAll(async () => {
  await fixture[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

type Passwords = readonly string[];

/** How often a request of a session is asked for a password, that gives these in turn, and the status in the end. */
const asked = (partition: string, url: string, passwords: Passwords = []): Promise<readonly [number, number]> =>
  fixture.app.evaluate(
    ({ net }, { partition, url, passwords }) =>
      new Promise<readonly [number, number]>((resolve, reject) => {
        let times = 0;
        const request = net.request({ url, partition });
        request.on('login', (_info, give) => {
          const password = passwords[times];
          times += 1;
          if (password === undefined) give();
          else give('person', password);
        });
        request.on('error', reject);
        request.on('response', (response) => resolve([times, response.statusCode]));
        request.end();
      }),
    { partition, url, passwords },
  );

/** How often a page of a session is asked, that the app lets in. */
const pageAsked = (partition: string, url: string): Promise<number> =>
  fixture.app.evaluate(
    async (_electron, { partition, url }) => {
      let times = 0;
      const window = globalThis.fixtureMain.openWindow({ webPreferences: { partition } });
      window.webContents.on('login', (event, _details, _info, give) => {
        times += 1;
        event.preventDefault();
        give('person', 'right');
      });
      await window.loadURL(url);
      window.destroy();
      return times;
    },
    { partition, url },
  );

// Read in spec/api-net-spec.ts, spec/api-net-session-spec.ts ("should share credentials with WebContents"),
// spec/api-session-spec.ts ("can clear http auth info from cache") and Chromium's net/http/http_auth_controller.cc.
describe('a password that a server was given', () => {
  it('is given to it again by its session, and by no other', async () => {
    const url = `${server.address}/again`;
    expect(await asked('one', url, ['right'])).toStrictEqual([1, 200]);
    expect(await asked('one', url)).toStrictEqual([0, 200]);
    expect(await asked('two', url)).toStrictEqual([1, 401]);
    expect(await asked('one', `${server.address}/other-realm`)).toStrictEqual([1, 401]);
  });

  it('is forgotten when it is refused', async () => {
    const url = `${server.address}/refused`;
    expect(await asked('one', url, ['wrong', 'wrong'])).toStrictEqual([3, 401]);
    expect(await asked('one', url, ['right'])).toStrictEqual([1, 200]);
  });

  it('is known to requests when a page was let in, and to pages when a request was', async () => {
    expect(await pageAsked('one', `${server.address}/page-first`)).toBe(1);
    expect(await asked('one', `${server.address}/page-first`)).toStrictEqual([0, 200]);
    expect(await asked('one', `${server.address}/request-first`, ['right'])).toStrictEqual([1, 200]);
    expect(await pageAsked('one', `${server.address}/request-first`)).toBe(0);
  });

  it('may stand in the address, and is kept from there', async () => {
    const url = `${server.address}/address`;
    expect(await asked('one', url.replace('://', '://person:right@'))).toStrictEqual([0, 200]);
    expect(server.requests.at(-2)?.headers.authorization).toBe(undefined);
    expect(await asked('one', url)).toStrictEqual([0, 200]);
  });
});
