import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweringServer, startServer } from '../../../main/core/testing/answering-server.ts';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
let server: AnsweringServer;

beforeAll(async () => {
  server = await startServer((request, response) => {
    if (request.url === '/redirect') response.writeHead(302, { location: '/there' });
    response.end();
  });
  fixture = await runFixture();
});
afterAll(async () => {
  await fixture[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

describe('net.request', () => {
  it('goes only where the app lets its session go', async () => {
    const said = await fixture.app.evaluate(({ net, session }, url) => {
      const guarded = session.fromPartition('guarded');
      guarded.webRequest.onBeforeRequest((details, decide) => decide({ cancel: details.url.includes('there') }));
      return new Promise<string>((resolve) => {
        const request = net.request({ url, session: guarded });
        request.on('error', ({ message }) => resolve(message));
        request.end();
      });
    }, `${server.address}/redirect`);
    expect(said).toBe('net::ERR_BLOCKED_BY_CLIENT');
  });

  it('says by name what cannot be done on its way', async () => {
    const said = await fixture.app.evaluate(async ({ net, session }, url) => {
      const outcome = (partition: string): Promise<string> =>
        new Promise<string>((resolve) => {
          const request = net.request({ url, partition });
          request.on('error', ({ message }) => resolve(message));
          request.end();
        });
      session.fromPartition('read along').webRequest.onHeadersReceived((_details, decide) => decide({}));
      session.fromPartition('led away').webRequest.onBeforeRequest((_details, decide) => decide({ redirectURL: url }));
      await session
        .fromPartition('by a proxy')
        .setProxy({ proxyRules: 'localhost:1', proxyBypassRules: '<-loopback>' });
      return [await outcome('read along'), await outcome('led away'), await outcome('by a proxy')];
    }, `${server.address}/path`);
    expect(said).toStrictEqual([
      'The Electron stand-in does not implement webRequest.onHeadersReceived of net.request.',
      'The Electron stand-in does not implement webRequest: redirectURL.',
      'The Electron stand-in does not implement a request by the proxy of a session.',
    ]);
  });
});
