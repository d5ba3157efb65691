import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authority } from '../../certificates/authority.ts';
import type { Credentials } from '../../plex-stand-in/http/plex-server.ts';
import { startPlexStandIn } from '../../plex-stand-in/plex-stand-in.ts';
import { runFixture, type RunningFixture } from '../running-fixture.ts';
import { netErrorMessage } from './net-errors.ts';

let fixture: RunningFixture;
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    switch (request.url) {
      case '/redirect':
        response.writeHead(302, { location: '/' }).end();
        return;
      case '/reset':
        request.socket.resetAndDestroy();
        return;
      case '/silence':
        return;
      case '/proxy-authentication':
        response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end();
        return;
      default:
        response.writeHead(201, { 'x-agent': request.headers['user-agent'] }).end('answer');
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fixture = await runFixture();
});
afterAll(async () => {
  await fixture[Symbol.asyncDispose]();
  server.closeAllConnections();
  server.close();
});

/** What fetching ends with in the app: its answer, or the name and message of its error. */
const fetched = (
  url: string,
  init: Pick<RequestInit, 'credentials' | 'redirect'> = {},
  { app }: RunningFixture = fixture,
): Promise<unknown> =>
  app.evaluate(
    async ({ net }, { url, init }) => {
      try {
        const response = await net.fetch(url, init);
        return [response.status, await response.text(), response.headers.get('x-agent')];
      } catch (error) {
        return [(error as Error).name, (error as Error).message];
      }
    },
    { url, init },
  );

describe('net.fetch', () => {
  it('gives the answer, and says who asks as Electron does', async () => {
    const agent = expect.stringMatching(/Fixture\/1\.2\.3 Chrome\/[\d.]+ Electron\/[\d.]+/) as string;
    expect(await fetched(address, { credentials: 'omit' })).toStrictEqual([201, 'answer', agent]);
  });

  it('says in Chromium’s words what went wrong', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    expect(await fetched(`http://127.0.0.1:${port}/`)).toStrictEqual(['Error', 'net::ERR_CONNECTION_REFUSED']);
    expect(await fetched(`${address}/reset`)).toStrictEqual(['Error', 'net::ERR_CONNECTION_RESET']);
    expect(await fetched(`${address}/proxy-authentication`)).toStrictEqual(['Error', 'net::ERR_UNEXPECTED_PROXY_AUTH']);
    expect(await fetched('http://127.0.0.1:1/')).toStrictEqual(['Error', 'net::ERR_UNSAFE_PORT']);
  });

  it('goes no further than a redirect when told so', async () => {
    expect(await fetched(`${address}/redirect`, { redirect: 'error' })).toStrictEqual([
      'Error',
      "Attempted to redirect, but redirect policy was 'error'",
    ]);
  });

  it('ends when its signal says so, with the signal’s reason', async () => {
    const thrown = await fixture.app.evaluate(async ({ net }, url) => {
      const controller = new AbortController();
      const fetching = net.fetch(url, { signal: controller.signal }).catch((error: unknown) => error);
      controller.abort(new RangeError('enough'));
      const timed = net.fetch(url, { signal: AbortSignal.timeout(50) }).catch((error: unknown) => error);
      return [String(await fetching), ((await timed) as Error).name];
    }, `${address}/silence`);
    expect(thrown).toStrictEqual(['RangeError: enough', 'TimeoutError']);
  });

  it('asks the app’s own handler for the app’s own addresses', async () => {
    const [status, text] = (await fetched('app://fixture/other.html')) as [number, string];
    expect([status, text.includes('<title>Other</title>')]).toStrictEqual([200, true]);
  });
});

it('net.fetch believes the authorities that the computer trusts, and says what is wrong with a certificate', async () => {
  await using trusted = await Authority.found();
  await using other = await Authority.found();
  await using app = await runFixture({ environment: { NODE_EXTRA_CA_CERTS: trusted.certificateFile } });
  const fetchedFrom = async (credentials: Credentials): Promise<unknown> => {
    await using standIn = await startPlexStandIn({ credentials });
    return await fetched(`${standIn.url}/nothing.json`, {}, app);
  };
  expect(await fetchedFrom(await trusted.issue('valid'))).toMatchObject({ 0: 404 });
  expect(await fetchedFrom(await trusted.issue('expired'))).toStrictEqual(['Error', 'net::ERR_CERT_DATE_INVALID']);
  expect(await fetchedFrom(await other.issue('valid'))).toStrictEqual(['Error', 'net::ERR_CERT_AUTHORITY_INVALID']);
});

it('net.fetch does not find a host that the command line makes unknown', async () => {
  await using app = await runFixture({ args: ['--host-resolver-rules=MAP localhost ~NOTFOUND'] });
  expect(await fetched(address.replace('127.0.0.1', 'localhost'), {}, app)).toStrictEqual([
    'Error',
    'net::ERR_NAME_NOT_RESOLVED',
  ]);
  expect(await fetched(address, {}, app)).toMatchObject({ 0: 201 });
});

describe('Chromium’s words', () => {
  const failure = (code: string): Error =>
    new TypeError('fetch failed', { cause: Object.assign(new Error('inner'), { code }) });

  it.each([
    ['ENOTFOUND', 'net::ERR_NAME_NOT_RESOLVED'],
    ['ENETUNREACH', 'net::ERR_INTERNET_DISCONNECTED'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'net::ERR_CERT_AUTHORITY_INVALID'],
    ['CERT_HAS_EXPIRED', 'net::ERR_CERT_DATE_INVALID'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'net::ERR_CERT_COMMON_NAME_INVALID'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'net::ERR_SSL_PROTOCOL_ERROR'],
    ['HPE_INVALID_CONSTANT', 'net::ERR_INVALID_HTTP_RESPONSE'],
    ['SOMETHING_ELSE', 'net::ERR_FAILED'],
  ])('for Node’s %s are %s', (code, message) => {
    expect(netErrorMessage(failure(code))).toBe(message);
  });

  it('are those for the first of several attempts', () => {
    const cause = new AggregateError([Object.assign(new Error('inner'), { code: 'ECONNREFUSED' })]);
    expect(netErrorMessage(new TypeError('fetch failed', { cause }))).toBe('net::ERR_CONNECTION_REFUSED');
  });
});

describe('resolving a host', () => {
  const resolved = (host: string, options?: Electron.ResolveHostOptions): Promise<unknown> =>
    fixture.app.evaluate(
      ({ net }, { host, options }) =>
        net.resolveHost(host, options).then(
          ({ endpoints }) => endpoints,
          (error: unknown) => (error as Error).message,
        ),
      { host, options },
    );

  it('gives its addresses and their families', async () => {
    expect(await resolved('localhost')).toContainEqual({ address: '127.0.0.1', family: 'ipv4' });
  });

  // Read in docs/api/net.md.
  it('gives those of one kind where the app asks for these, and refuses other wishes by name', async () => {
    expect(await resolved('127.0.0.1', { queryType: 'A' })).toStrictEqual([{ address: '127.0.0.1', family: 'ipv4' }]);
    expect(await resolved('::1', { queryType: 'AAAA' })).toStrictEqual([{ address: '::1', family: 'ipv6' }]);
    expect(await resolved('localhost', { source: 'dns' })).toBe(
      'The Electron stand-in does not implement net.resolveHost: source.',
    );
  });

  it('fails in Chromium’s words', async () => {
    expect(await resolved('nobody.invalid')).toBe('net::ERR_NAME_NOT_RESOLVED');
  });
});
