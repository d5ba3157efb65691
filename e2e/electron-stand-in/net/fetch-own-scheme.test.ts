import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnsweringServer, startServer } from '../../../main/core/testing/answering-server.ts';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
let server: AnsweringServer;
beforeAll(async () => {
  server = await startServer((request, response) => {
    const [, to] = /^\/redirect\?(.*)$/.exec(request.url ?? '') ?? [];
    if (to === undefined) response.end('answer');
    else response.writeHead(302, { location: decodeURIComponent(to) }).end();
  });
  fixture = await runFixture();
  await fixture.app.evaluate(({ session }) => {
    session.fromPartition('own').protocol.handle('app', async (request) => {
      const { pathname, search } = new URL(request.url);
      switch (pathname) {
        case '/throw':
          throw new Error('thrown by the handler');
        case '/reject':
          return await Promise.reject(new Error('rejected by the handler'));
        case '/nothing':
          return undefined as unknown as Response;
        case '/error':
          return Response.error();
        case '/never':
          return await new Promise<never>(() => {});
        case '/redirect':
          return new Response(null, { status: 307, headers: { location: decodeURIComponent(search.slice(1)) } });
        case '/no-response':
          return JSON.parse(decodeURIComponent(search.slice(1))) as Response;
        default:
          return new Response(`${request.method} ${request.url} ${await request.text()}`, { status: 201 });
      }
    });
  });
});
afterAll(async () => {
  await fixture[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

type Init = Pick<RequestInit, 'body' | 'method' | 'redirect'> & { readonly bypassCustomProtocolHandlers?: boolean };

/** What fetching in a session of its own ends with: status and text, or the error. */
const fetched = (url: string, init: Init = {}): Promise<unknown> =>
  fixture.app.evaluate(
    async ({ session }, { url, init }) => {
      try {
        const response = await session.fromPartition('own').fetch(url, init as RequestInit);
        return [response.status, await response.text()];
      } catch (error) {
        return String(error);
      }
    },
    { url, init },
  );

// Read in lib/browser/api/net-fetch.ts, lib/browser/api/protocol.ts and spec/api-protocol-spec.ts ("handle").
describe('an address of the app’s own scheme, fetched in a session', () => {
  it.each([
    ['app://host', 'app://host/'],
    ['app:///host', 'app://host/'],
    ['app://HOST:1234/Path?q', 'app://host/Path?q'],
  ])('%s comes to the handler of that session as %s', async (given, url) => {
    expect(await fetched(given)).toStrictEqual([201, `GET ${url} `]);
  });

  it('is invalid without a host', async () => {
    expect(await fetched('app://')).toBe('TypeError: Invalid URL');
  });

  it.each([
    ['is thrown', 'throw', 'ERR_UNEXPECTED'],
    ['is rejected', 'reject', 'ERR_UNEXPECTED'],
    ['is nothing', 'nothing', 'ERR_UNEXPECTED'],
    ['has a status that is no number', 'no-response?{"status":[]}', 'ERR_UNEXPECTED'],
    ['has words of the status that are no text', 'no-response?{"statusText":false}', 'ERR_UNEXPECTED'],
    ['has headers that are no object', 'no-response?{"headers":false}', 'ERR_UNEXPECTED'],
    ['has a body that is no stream', 'no-response?{"body":"text"}', 'ERR_UNEXPECTED'],
    ['is an error', 'error', 'ERR_FAILED'],
  ])('ends in Chromium’s words when the handler’s answer %s', async (_what, path, error) => {
    expect(await fetched(`app://host/${path}`)).toBe(`Error: net::${error}`);
  });

  it('takes an answer that is no Response but looks like one', async () => {
    expect(await fetched('app://host/no-response?{"status":202}')).toStrictEqual([202, '']);
  });

  it('ends when its signal says so, before the handler answers and while its body comes', async () => {
    const ended = await fixture.app.evaluate(async ({ session }) => {
      const own = session.fromPartition('own');
      const caught = (promise: Promise<unknown>): Promise<string> => promise.then(String, String);
      const waiting = new AbortController();
      const answer = caught(own.fetch('app://host/never', { signal: waiting.signal }));
      waiting.abort(new RangeError('enough'));
      const { promise: cancelled, resolve } = Promise.withResolvers<unknown>();
      const streaming = session.fromPartition('streaming');
      streaming.protocol.handle('app', () => new Response(new ReadableStream({ cancel: resolve })));
      const reading = new AbortController();
      const response = await streaming.fetch('app://host/', { signal: reading.signal });
      const text = caught(response.text());
      reading.abort(new RangeError('too much'));
      const late = caught(own.fetch('app://host/', { signal: AbortSignal.abort(new RangeError('too late')) }));
      return [await answer, await text, String(await cancelled), await late];
    });
    expect(ended).toStrictEqual(['RangeError: enough', 'RangeError: too much', 'null', 'RangeError: too late']);
  });

  // Read in spec/api-protocol-spec.ts ("calls destroy on aborted body stream").
  it('stops a stream that is being read when its signal says so in between', async () => {
    const ended = await fixture.app.evaluate(async ({ session }) => {
      const { Readable } = process.getBuiltinModule('node:stream');
      const reading = new AbortController();
      const endless = new Readable({
        read() {
          this.push('more');
          reading.abort();
        },
      });
      const own = session.fromPartition('endless');
      own.protocol.handle('app', () => new Response(Readable.toWeb(endless) as BodyInit));
      const failed = await own.fetch('app://host/', { signal: reading.signal }).then(String, String);
      // It is there still for whoever hears that first.
      const stopped = new Promise<unknown>((resolve) => endless.once('error', (error) => resolve(String(error))));
      return [failed, endless.destroyed, await stopped];
    });
    expect(ended).toStrictEqual([
      'AbortError: This operation was aborted',
      false,
      'AbortError: The operation was aborted',
    ]);
  });

  it('is followed to where the handler redirects it, there and to a server, with its body', async () => {
    const post = { method: 'POST', body: 'sent' };
    expect(await fetched('app://host/redirect?app:///there', post)).toStrictEqual([201, 'POST app://there/ sent']);
    expect(await fetched('app://host/redirect?/there', post)).toStrictEqual([201, 'POST app://host/there sent']);
    expect(await fetched(`app://host/redirect?${server.address}/`)).toStrictEqual([200, 'answer']);
    expect(await fetched(`${server.address}/redirect?app://host/`)).toStrictEqual([201, 'GET app://host/ ']);
  });

  it('is redirected as far as the request says', async () => {
    const words = "Error: Attempted to redirect, but redirect policy was 'error'";
    expect(await fetched('app://host/redirect?/there', { redirect: 'error' })).toBe(words);
    const cancelled = 'Error: Redirect was cancelled';
    expect(await fetched('app://host/redirect?/there', { redirect: 'manual' })).toBe(cancelled);
    expect(await fetched('app://host/redirect?app://host/redirect?/x')).toStrictEqual([201, 'GET app://host/x ']);
  });

  it('is unknown where no handler is, or none is to be asked', async () => {
    const unknown = 'Error: net::ERR_UNKNOWN_URL_SCHEME';
    expect(await fetched('app://host/', { bypassCustomProtocolHandlers: true })).toBe(unknown);
    expect(await fetched('other://host/')).toBe(unknown);
    expect(await fetched('data:text/plain,hello')).toBe(unknown);
    const after = await fixture.app.evaluate(async ({ session }) => {
      const gone = session.fromPartition('gone');
      gone.protocol.handle('app', () => new Response());
      gone.protocol.unhandle('app');
      return gone.fetch('app://host/').then(String, String);
    });
    expect(after).toBe(unknown);
  });
});

it('a redirect of net.fetch is told to the session, and is the app’s to stop', async () => {
  const told = await fixture.app.evaluate(async ({ session }, url) => {
    const guarded = session.fromPartition('guarded');
    const urls: string[] = [];
    guarded.webRequest.onBeforeRequest((details, answer) => {
      const { pathname } = new URL(details.url);
      urls.push(pathname);
      answer({ cancel: pathname === '/there' });
    });
    return [await guarded.fetch(url).then(String, String), urls];
  }, `${server.address}/redirect?/there`);
  expect(told).toStrictEqual(['Error: net::ERR_BLOCKED_BY_CLIENT', ['/redirect', '/there']]);
});
