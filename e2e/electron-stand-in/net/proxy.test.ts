import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../../main/core/testing/answering-server.ts';
import { RefusingProxy } from '../../fixtures/refusing-proxy.ts';
import { runFixture, type RunningFixture } from '../running-fixture.ts';
import { proxyFor } from './proxy.ts';

/** What fetching these ends with in the app: bodies, or messages of errors. */
const fetched = ({ app }: RunningFixture, ...urls: readonly string[]): Promise<readonly string[]> =>
  app.evaluate(
    ({ net }, urls) =>
      Promise.all(
        urls.map(async (url) => {
          try {
            return await (await net.fetch(url)).text();
          } catch (error) {
            return (error as Error).message;
          }
        }),
      ),
    urls,
  );

describe('the proxy of the environment', () => {
  it('is asked by net.fetch, but not on the way to this computer itself', async () => {
    const asked: string[] = [];
    const proxy = createServer().listen(0, '127.0.0.1');
    // Node asks for a tunnel whatever it wants to fetch.
    proxy.on('connect', ({ url = '' }, socket) => {
      asked.push(url);
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\nby proxy'));
    });
    await once(proxy, 'listening');
    await using server = await startServer((_request, response) => response.end('answer'));
    await using behindProxy = await runFixture({
      environment: { http_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` },
    });
    const answers = await fetched(behindProxy, 'http://far-away.test/path', server.address);
    proxy.close();
    expect(answers).toStrictEqual(['by proxy', 'answer']);
    expect(asked).toStrictEqual(['far-away.test:80']);
  });
});

describe('the proxy of the command line', () => {
  it('is asked even on the way to this computer itself, if told so; it may refuse', async () => {
    await using server = await startServer((_request, response) => response.end('answer'));
    await using proxy = await RefusingProxy.start(407);
    await using behindProxy = await runFixture({
      args: proxy.switches,
      environment: { http_proxy: 'http://127.0.0.1:1' },
    });
    expect(await fetched(behindProxy, server.address)).toStrictEqual(['net::ERR_TUNNEL_CONNECTION_FAILED']);
    expect(proxy.asked).toContain(new URL(server.address).host);
    expect(server.requests).toHaveLength(0);
    expect(
      await behindProxy.app.evaluate(({ session }, url) => session.defaultSession.resolveProxy(url), server.address),
    ).toBe(`PROXY ${proxy.address}`);
  });
});

describe('what the app is told of the proxy', () => {
  const environment = { https_proxy: 'http://proxy.test:8080', NO_PROXY: 'exempt.test, .inner.test' };

  it.each([
    ['https://plex.test/', 'PROXY proxy.test:8080'],
    ['http://plex.test/', 'DIRECT'],
    ['https://exempt.test/', 'DIRECT'],
    ['https://a.inner.test/', 'DIRECT'],
    ['https://localhost/', 'DIRECT'],
    ['https://127.0.0.1/', 'DIRECT'],
  ])('for %s is %s', (url, proxy) => {
    expect(proxyFor(new URL(url), environment)).toBe(proxy);
  });

  it.each([
    ['', 'https://plex.test/', 'PROXY other.test:3128'],
    ['', 'http://localhost/', 'DIRECT'],
    ['<-loopback>', 'http://localhost/', 'PROXY other.test:3128'],
  ])('with the command line’s own, and the bypass list "%s", for %s is %s', (bypassList, url, proxy) => {
    const switches = new Map([
      ['proxy-server', 'other.test:3128'],
      ['proxy-bypass-list', bypassList],
    ]);
    expect(proxyFor(new URL(url), environment, switches)).toBe(proxy);
  });

  it('is nothing where the bypass list says more than the stand-in knows', () => {
    const switches = new Map([
      ['proxy-server', 'other.test:3128'],
      ['proxy-bypass-list', '*.test'],
    ]);
    expect(() => proxyFor(new URL('https://plex.test/'), {}, switches)).toThrow(
      'does not know the bypass list "*.test"',
    );
  });
});
