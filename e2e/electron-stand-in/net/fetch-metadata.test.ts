import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweringServer, startServer } from '../../../main/core/testing/answering-server.ts';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
let server: AnsweringServer;

beforeAll(async () => {
  server = await startServer((_request, response) => response.end());
  fixture = await runFixture();
});
afterAll(async () => {
  await fixture[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

interface Asked {
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a request comes to that `net.request` sends, or `net.fetch` with the same headers: the status or the error. */
const asked = (way: 'fetch' | 'request', url: string, { origin, headers = {} }: Asked): Promise<string> =>
  fixture.app.evaluate(
    ({ net }, { way, url, origin, headers }) => {
      if (way === 'fetch') return net.fetch(url, { headers }).then(({ status }) => String(status), String);
      return new Promise<string>((resolve) => {
        const request = net.request({ url, headers, ...(origin !== undefined && { origin }) });
        request.on('error', (error) => resolve(String(error)));
        request.on('response', ({ statusCode }) => resolve(String(statusCode)));
        request.end();
      });
    },
    { way, url, origin, headers },
  );

/** What the server was told: the site, the mode and the destination. */
const told = async (way: 'fetch' | 'request', given: Asked = {}): Promise<readonly unknown[]> => {
  expect(await asked(way, server.address, given)).toBe('200');
  const headers = server.requests.at(-1)?.headers ?? {};
  return ['site', 'mode', 'dest'].map((name) => headers[`sec-fetch-${name}`]);
};

// Read in shell/common/api/electron_api_url_loader.cc, lib/common/api/net-client-request.ts and spec/api-net-spec.ts
// ("should set sec-fetch-…").
describe('what a request says of itself', () => {
  it('is that nobody asks, for anything, where the app says no more', async () => {
    expect(await told('request')).toStrictEqual(['none', 'no-cors', 'empty']);
    expect(await told('fetch')).toStrictEqual(['none', 'no-cors', 'empty']);
  });

  it('is who asks, by the option or by the header', async () => {
    const { port } = new URL(server.address);
    const own = `${server.address}/page`;
    expect(await told('request', { origin: own })).toStrictEqual(['same-origin', 'no-cors', 'empty']);
    expect(await told('request', { headers: { Origin: own } })).toStrictEqual(['same-origin', 'no-cors', 'empty']);
    const otherPort = server.address.replace(port, '1');
    expect(await told('request', { origin: otherPort })).toStrictEqual(['same-site', 'no-cors', 'empty']);
    expect(await told('request', { origin: 'https://other.test' })).toStrictEqual(['cross-site', 'no-cors', 'empty']);
    expect(await told('fetch', { headers: { origin: 'app://fixture' } })).toStrictEqual([
      'cross-site',
      'cors',
      'empty',
    ]);
  });

  it('is how and what for, where the headers say it in words that are known', async () => {
    const picture = { 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Dest': 'image' };
    expect(await told('request', { headers: picture })).toStrictEqual(['none', 'cors', 'image']);
    const page = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' };
    expect(await told('request', { headers: page })).toStrictEqual(['none', 'navigate', 'iframe']);
    const unknown = { 'sec-fetch-mode': 'telepathy', 'sec-fetch-dest': 'moon' };
    expect(await told('request', { headers: unknown })).toStrictEqual(['none', 'no-cors', 'empty']);
  });

  it.each(['request', 'fetch'] as const)(
    'must not be a document to which nobody navigates, with net.%s',
    async (way) => {
      const words =
        "TypeError: sec-fetch-dest of 'document', 'frame', 'iframe' or 'fencedframe' requires sec-fetch-mode 'navigate'";
      expect(await asked(way, server.address, { headers: { 'sec-fetch-dest': 'document' } })).toBe(words);
    },
  );
});
