import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweringServer, startServer } from '../../../main/core/testing/answering-server.ts';
import { silentServer } from '../../fixtures/silent-server.ts';
import { RefusingProxy } from '../../fixtures/refusing-proxy.ts';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

const answer: RequestListener = (request, response) => {
  switch (request.url) {
    case '/redirect':
      response.writeHead(302, { location: '/there?two=2' }).end();
      return;
    case '/round':
      response.writeHead(302, { location: '/round' }).end();
      return;
    case '/short':
      response.writeHead(200, { 'content-length': '1000' }).write('begun', () => request.socket.destroy());
      return;
    case '/short-chunks':
      response.writeHead(200).write('begun', () => request.socket.destroy());
      return;
    case '/silence':
      return;
    case '/gone':
      request.socket.destroy();
      return;
    case '/to-a-file':
      response.writeHead(302, { location: 'file:///etc/hostname' }).end();
      return;
    case '/endless':
      response.write('begun');
      return;
    case '/large':
      response.end(Buffer.alloc(3_000_000, 'x'));
      return;
    default:
      response.writeHead(201, {
        'x-asked': [request.url, request.headers['x-own']].join(' '),
        'x-agent': request.headers['user-agent'],
      });
      response.end('answer');
  }
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

type Asked = Partial<Pick<Electron.ClientRequestConstructorOptions, 'headers' | 'redirect'>>;

/** All that a request says, in that order: bodies by their length. */
const heard = (path: string, options: Asked = {}): Promise<readonly unknown[]> =>
  fixture.app.evaluate(
    ({ net, session }, [address, options]) =>
      new Promise<readonly unknown[]>((resolve) => {
        const { protocol, hostname, port, pathname, search } = new URL(address);
        const said: unknown[] = [];
        const request = net.request({
          protocol: protocol === 'https:' ? protocol : 'http:',
          hostname,
          port: Number(port),
          path: `${pathname}${search}`,
          session: session.fromPartition('apart', { cache: false }),
          ...options,
        });
        request.on('redirect', (status, method, url) => said.push(['redirect', status, method, new URL(url).pathname]));
        request.on('error', (error) => said.push(error.message));
        request.on('abort', () => said.push('abort'));
        request.on('response', (response) => {
          let length = 0;
          response.on('data', (chunk) => (length += chunk.length));
          response.on('error', (error: Error) => said.push(`body: ${error.message}`));
          response.on('end', () => said.push([response.statusCode, length, response.headers['x-asked']]));
        });
        // After everything that is said in the same turn.
        const end = (): unknown => setTimeout(() => resolve(said));
        request.on('error', end);
        request.on('response', (response) => response.on('end', end));
        request.end();
      }),
    [`${server.address}${path}`, options] as const,
  );

describe('net.request', () => {
  it('gives the answer with its headers, and sends those that it was given', async () => {
    expect(await heard('/path?one=1', { headers: { 'X-Own': 'mine' } })).toStrictEqual([[201, 6, '/path?one=1 mine']]);
    expect(server.requests.at(-1)?.headers['user-agent']).toMatch(/Fixture\/1\.2\.3 Chrome\/[\d.]+ Electron\/[\d.]+/);
  });

  it('gives a body that is larger than what a stream holds', async () => {
    expect(await heard('/large')).toStrictEqual([[200, 3_000_000, undefined]]);
  });

  it('tells of a redirect and follows it, or leaves it to the app', async () => {
    const told = ['redirect', 302, 'GET', '/there'];
    expect(await heard('/redirect')).toStrictEqual([told, [201, 6, '/there?two=2']]);
    expect(await heard('/redirect', { redirect: 'manual' })).toStrictEqual([told, 'Redirect was cancelled']);
    expect((await heard('/round')).at(-1)).toBe('net::ERR_TOO_MANY_REDIRECTS');
  });

  it('says in Chromium’s words that a body came to no end', async () => {
    const words = 'net::ERR_CONTENT_LENGTH_MISMATCH';
    expect(new Set(await heard('/short'))).toStrictEqual(new Set([words, `body: ${words}`]));
    const chunked = 'net::ERR_INCOMPLETE_CHUNKED_ENCODING';
    expect(new Set(await heard('/short-chunks'))).toStrictEqual(new Set([chunked, `body: ${chunked}`]));
  });

  it('ends when the app aborts it', async () => {
    const said = await fixture.app.evaluate(
      ({ net }, url) =>
        new Promise<readonly string[]>((resolve) => {
          const said: string[] = [];
          const request = net.request(url);
          request.on('abort', () => said.push('abort'));
          request.on('error', () => said.push('error'));
          request.on('abort', () => setTimeout(() => resolve(said)));
          request.end();
          request.abort();
          request.abort();
        }),
      `${server.address}/silence`,
    );
    expect(said).toStrictEqual(['abort']);
  });

  it('fails when its session closes all connections and it waits for one; one that is in use goes on', async () => {
    await using silent = await silentServer();
    const said = await fixture.app.evaluate(
      async ({ net, session }, { silence, endless }) => {
        const said: string[] = [];
        const ask = (partition: string, url: string): Electron.ClientRequest => {
          const request = net.request({ url, session: session.fromPartition(partition) });
          request.on('error', ({ message }) => said.push(`${partition}: ${message}`));
          request.end();
          return request;
        };
        const inUse = ask('two', endless);
        const begun = await new Promise<Electron.IncomingMessage>((resolve) => inUse.on('response', resolve));
        begun.on('error', () => said.push('error of the answer'));
        const waiting = [ask('one', silence), ask('two', silence)];
        const failed = new Promise((resolve) => waiting[1]?.on('error', resolve));
        // The sessions are asked, and the connections begin, in a later turn.
        await new Promise(setImmediate);
        await session.fromPartition('two').closeAllConnections();
        await failed;
        await new Promise(setImmediate);
        for (const request of [inUse, ...waiting]) request.abort();
        return said;
      },
      { silence: silent.address, endless: `${server.address}/endless` },
    );
    expect(said).toStrictEqual(['two: net::ERR_ABORTED']);
  });

  // Read in spec/api-net-spec.ts ("should emit error event on server socket destroy", "should emit an error when redirected
  // from http to file:").
  it('says in Chromium’s words that the server is gone, or leads where nothing may lead', async () => {
    expect(await heard('/gone')).toStrictEqual(['net::ERR_EMPTY_RESPONSE']);
    expect(await heard('/to-a-file')).toStrictEqual([
      ['redirect', 302, 'GET', '/etc/hostname'],
      'net::ERR_UNSAFE_REDIRECT',
    ]);
  });

  it('closes its answer, without an error, when it is aborted meanwhile', async () => {
    const said = await fixture.app.evaluate(
      ({ net }, url) =>
        new Promise<readonly string[]>((resolve) => {
          const said: string[] = [];
          const request = net.request(url);
          request.on('error', () => said.push('error'));
          request.on('response', (response) => {
            response.on('error', () => said.push('error of the answer'));
            response.on('end', () => said.push('end'));
            response.on('data', () => request.abort());
            (response as unknown as NodeJS.EventEmitter).on('close', () => said.push('close'));
          });
          request.on('abort', () => setTimeout(() => resolve(said)));
          request.end();
        }),
      `${server.address}/endless`,
    );
    expect(said).toStrictEqual(['close']);
  });

  it('follows a redirect that is the app’s to follow when the app says so while it is told', async () => {
    const said = await fixture.app.evaluate(
      ({ net }, url) =>
        new Promise<unknown>((resolve, reject) => {
          const request = net.request({ url, redirect: 'manual' });
          request.on('redirect', () => request.followRedirect());
          request.on('response', ({ statusCode }) => resolve(statusCode));
          request.on('error', reject);
          request.end();
        }),
      `${server.address}/redirect`,
    );
    expect(said).toBe(201);
  });

  it('asks the proxy of the command line', async () => {
    await using proxy = await RefusingProxy.start(407);
    await using behindProxy = await runFixture({ args: proxy.switches });
    const said = await behindProxy.app.evaluate(
      ({ net }) =>
        new Promise<string>((resolve) => {
          const request = net.request('https://far-away.test/');
          request.on('error', ({ message }) => resolve(message));
          request.end();
        }),
    );
    expect(said).toBe('net::ERR_TUNNEL_CONNECTION_FAILED');
    expect(proxy.asked).toStrictEqual(['far-away.test:443']);
  });
});
