import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweringServer, startServer } from '../../../main/core/testing/answering-server.ts';
import { AuthenticatingProxy } from '../../fixtures/authenticating-proxy.ts';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

const answer: RequestListener = (request, response) => {
  if (request.url !== '/password') {
    response.end('answer');
    return;
  }
  if (request.headers.authorization === undefined) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="Fixture"' }).end('who is it?');
  } else response.end(Buffer.from(request.headers.authorization.replace('Basic ', ''), 'base64'));
};

let fixture: RunningFixture;
let server: AnsweringServer;

beforeAll(async () => {
  server = await startServer(answer);
  fixture = await runFixture();
});
afterAll(async () => {
  await fixture[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

type Answer = readonly [username: string, password: string] | readonly [] | null;

/** What comes of a request that is asked for a password and gives that answer; null gives none, for nobody listens. */
const signedIn = (
  url: string,
  answer: Answer,
  { app }: RunningFixture = fixture,
  credentials: 'include' | 'omit' = 'include',
): Promise<readonly unknown[]> =>
  app.evaluate(
    ({ net }, { url, answer, credentials }) =>
      new Promise<readonly unknown[]>((resolve) => {
        const said: unknown[] = [];
        const request = net.request({ url, credentials });
        if (answer !== null) {
          request.on('login', ({ host, port, ...info }, give) => {
            said.push({ ...info, isOfAddress: `${host}:${port}` });
            give(...answer);
          });
        }
        request.on('error', ({ message }) => resolve([...said, message]));
        request.on('response', (response) => {
          const text: string[] = [];
          response.on('data', (chunk) => text.push(String(chunk)));
          response.on('end', () => resolve([...said, response.statusCode, text.join('')]));
        });
        request.end();
      }),
    { url, answer, credentials },
  );

// Read in docs/api/client-request.md and spec/api-net-spec.ts ("authentication when …").
describe('net.request, asked for a password,', () => {
  const asked = (): object => ({
    isProxy: false,
    scheme: 'basic',
    realm: 'Fixture',
    isOfAddress: server.address.replace('http://', ''),
  });

  it('gives the server’s refusal to an app that gives none, or is not to be asked', async () => {
    expect(await signedIn(`${server.address}/password`, [])).toStrictEqual([asked(), 401, 'who is it?']);
    expect(await signedIn(`${server.address}/password`, null)).toStrictEqual([401, 'who is it?']);
    const untold = await signedIn(`${server.address}/password`, ['person', 'pass'], fixture, 'omit');
    expect(untold).toStrictEqual([401, 'who is it?']);
  });

  it('gives the one that the app gives', async () => {
    const said = await signedIn(`${server.address}/password`, ['per:son', 'pass']);
    expect(said).toStrictEqual([asked(), 200, 'per:son:pass']);
  });

  it('by a proxy, gives it to that, which is not asked again', async () => {
    await using proxy = await AuthenticatingProxy.start('person', 'pass');
    await using behind = await runFixture({ args: proxy.switches });
    const url = 'http://far-away.test/';
    const info = { isProxy: true, scheme: 'basic', realm: 'Proxy', isOfAddress: proxy.address };
    expect(await signedIn(url, [], behind)).toStrictEqual([info, 407, 'for members']);
    expect(await signedIn(url, ['person', 'pass'], behind)).toStrictEqual([info, 200, `through to ${url}`]);
    expect(await signedIn(url, null, behind)).toStrictEqual([200, `through to ${url}`]);
  });

  it('by a proxy that is to lay a tunnel, gives it to that, and net.fetch gets through too', async () => {
    await using proxy = await AuthenticatingProxy.start('person', 'pass');
    await using behind = await runFixture({ args: proxy.switches });
    const fetched = (): Promise<string> =>
      behind.app.evaluate(
        ({ net }, url) => net.fetch(url).then(async (answer) => answer.text(), String),
        server.address,
      );
    expect(await fetched()).toBe('Error: net::ERR_TUNNEL_CONNECTION_FAILED');
    const url = 'https://far-away.test/';
    const info = { isProxy: true, scheme: 'basic', realm: '', isOfAddress: proxy.address };
    const failed = 'net::ERR_TUNNEL_CONNECTION_FAILED';
    expect(await signedIn(url, null, behind)).toStrictEqual([failed]);
    expect(await signedIn(url, [], behind)).toStrictEqual([info, failed]);
    // Behind the tunnel is nobody who speaks TLS.
    expect(await signedIn(url, ['person', 'pass'], behind)).toStrictEqual([info, 'net::ERR_SSL_PROTOCOL_ERROR']);
    expect(await fetched()).toBe('answer');
  });
});
