import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { brotliCompressSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, runFixture, type RunningFixture } from '../running-fixture.ts';

const whole = 'Content-Length: 6\r\n\r\nanswer';

/** Answers byte for byte, by the path that is asked for. */
const answers: Readonly<Record<string, string | Buffer>> = {
  '/plain': `HTTP/1.1 201 Made\r\nX-Plain: one\r\n${whole}`,
  '/chinese-header': `HTTP/1.1 200 OK\r\nX-Gateway: 网关\r\nX-Plain: one\r\n${whole}`,
  '/latin-header': Buffer.from(`HTTP/1.1 200 OK\r\nX-Gateway: entr\u00e9e\r\n${whole}`, 'latin1'),
  '/chinese-status': `HTTP/1.1 200 好\r\n${whole}`,
  '/999': `HTTP/1.1 999 Request denied\r\n${whole}`,
  '/short': 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf',
  '/nonsense': 'nonsense that is no HTTP\r\n\r\n',
  '/brotli': Buffer.concat([
    Buffer.from('HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n'),
    brotliCompressSync('answer'),
  ]),
  '/zstd': Buffer.concat([
    Buffer.from('HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\n\r\n'),
    zstdCompressSync('answer'),
  ]),
  ...Object.fromEntries(
    ['file:///etc/hostname', 'data:text/plain,hello', 'about:blank', 'blob:https://host.test/id', 'http://'].map(
      (to) => [`/to-${to.split(':')[0]}`, `HTTP/1.1 302 Found\r\nLocation: ${to}\r\nContent-Length: 0\r\n\r\n`],
    ),
  ),
  '/short-chunks': 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n',
};

let fixture: RunningFixture;
let server: Server;
let address: string;
let lastRequest = '';
const endless = { begun: 0, closed: 0 };

const answerEndlessly = (socket: Socket): void => {
  endless.begun += 1;
  socket.once('close', () => (endless.closed += 1));
  socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n');
};

beforeAll(async () => {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      lastRequest = data.toString('latin1');
      const path = lastRequest.split(' ')[1] ?? '';
      if (path === '/endless') answerEndlessly(socket);
      else socket.end(answers[path] ?? '');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fixture = await runFixture();
});
afterAll(async () => {
  await fixture[Symbol.asyncDispose]();
  server.close();
});

/** What fetching ends with in the app, within half a second, and what nobody caught meanwhile. */
const fetched = (path: string): Promise<{ readonly ended: unknown; readonly uncaught: readonly string[] }> =>
  fixture.app.evaluate(async ({ net }, url) => {
    const uncaught: string[] = [];
    const note = (error: Error): unknown => uncaught.push(error.name);
    process.on('uncaughtException', note);
    try {
      const response = await net.fetch(url, { signal: AbortSignal.timeout(500) });
      return { ended: [response.status, [...response.headers.keys()], await response.text()], uncaught };
    } catch (error) {
      return { ended: error instanceof Error ? `${error.name}: ${error.message}` : error, uncaught };
    } finally {
      process.off('uncaughtException', note);
    }
  }, address + path);

const timedOut = 'TimeoutError: The operation was aborted due to timeout';

describe('an answer of net.fetch', () => {
  it('is given with its head and its body', async () => {
    expect(await fetched('/plain')).toStrictEqual({
      ended: [201, ['content-length', 'x-plain'], 'answer'],
      uncaught: [],
    });
  });

  it.each([
    ['a header beyond Latin-1', '/chinese-header', 'TypeError'],
    // A byte that is no UTF-8 is read as U+FFFD.
    ['a header that is not UTF-8', '/latin-header', 'TypeError'],
    ['a status line beyond Latin-1', '/chinese-status', 'TypeError'],
    ['a status over 599', '/999', 'RangeError'],
  ])('never comes where it has %s, and somebody else hears of that', async (_what, path, error) => {
    expect(await fetched(path)).toStrictEqual({ ended: timedOut, uncaught: [error] });
  });

  it.each([
    ['of a length', '/short', 'Error: net::ERR_CONTENT_LENGTH_MISMATCH'],
    ['in chunks', '/short-chunks', 'Error: net::ERR_INCOMPLETE_CHUNKED_ENCODING'],
  ])('has Chromium’s words for a body %s that does not come to its end', async (_what, path, ended) => {
    expect(await fetched(path)).toStrictEqual({ ended, uncaught: [] });
  });

  it.each([
    ['an answer that is empty', '/empty', 'net::ERR_EMPTY_RESPONSE'],
    ['an answer that is no HTTP', '/nonsense', 'net::ERR_INVALID_HTTP_RESPONSE'],
    // Read in shell/common/api/electron_api_url_loader.cc (OnRedirect) and spec/api-net-spec.ts.
    ['a redirect to a file', '/to-file', 'net::ERR_UNSAFE_REDIRECT'],
    ['a redirect to data', '/to-data', 'net::ERR_UNSAFE_REDIRECT'],
    ['a redirect to an empty page', '/to-about', 'net::ERR_UNSAFE_REDIRECT'],
    ['a redirect to a blob', '/to-blob', 'net::ERR_UNSAFE_REDIRECT'],
    ['a redirect to no address', '/to-http', 'net::ERR_INVALID_REDIRECT'],
  ])('has Chromium’s words for %s', async (_what, path, error) => {
    expect(await fetched(path)).toStrictEqual({ ended: `Error: ${error}`, uncaught: [] });
  });

  it.each(['/brotli', '/zstd'])('is unpacked where it is packed as Chromium offers to take it: %s', async (path) => {
    expect(await fetched(path)).toStrictEqual({ ended: [200, ['content-encoding'], 'answer'], uncaught: [] });
  });

  it('is asked for with the headers that Chromium fills in', async () => {
    await fetched('/plain');
    const [, ...lines] = lastRequest.trimEnd().toLowerCase().split('\r\n');
    const sent = lines.filter((line) => /^(?:sec-fetch-|accept-encoding:)/.test(line)).toSorted();
    // Read in spec/api-net-spec.ts ("by default").
    expect(sent).toStrictEqual([
      'accept-encoding: gzip, deflate, br, zstd',
      'sec-fetch-dest: empty',
      'sec-fetch-mode: no-cors',
      'sec-fetch-site: none',
    ]);
  });

  it('goes on when its body is cancelled, and ends when its signal says so', async () => {
    const leaving = await fixture.app.evaluateHandle(async ({ net }, url) => {
      const controller = new AbortController();
      const response = await net.fetch(url, { signal: controller.signal });
      const reader = response.body?.getReader();
      await reader?.read();
      await reader?.cancel();
      // Another answer comes on the same loop meanwhile.
      await net.fetch(url.replace('/endless', '/plain'));
      return controller;
    }, `${address}/endless`);
    expect(endless).toStrictEqual({ begun: 1, closed: 0 });
    await leaving.evaluate((controller) => controller.abort());
    await eventually(() => endless.closed).toBe(1);
  });
});

describe('the requests of the default session', () => {
  const listen = (
    decide: 'keep' | 'cancel' | 'drop what is not Latin-1',
  ): Promise<{ readonly heard: readonly unknown[] }> =>
    fixture.app.evaluate(({ session }, kind) => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      session.defaultSession.webRequest.onHeadersReceived(({ statusCode, statusLine, responseHeaders }, answer) => {
        heard.push([statusCode, statusLine, responseHeaders]);
        if (kind === 'cancel') answer({ cancel: true });
        else if (kind === 'keep') answer({});
        else answer({ responseHeaders: { 'X-Plain': ['one', 'two'] }, statusLine: 'HTTP/1.1 202' });
      });
      return { heard };
    }, decide);
  const heard = (): Promise<unknown> =>
    fixture.app.evaluate(() => (globalThis as unknown as { readonly heard: unknown }).heard);

  afterAll(() =>
    fixture.app.evaluate(({ session }) => {
      session.defaultSession.webRequest.onBeforeRequest(null);
      session.defaultSession.webRequest.onHeadersReceived(null);
    }),
  );

  it('are told to the app with the head of their answer', async () => {
    await listen('keep');
    expect(await fetched('/plain')).toMatchObject({ ended: [201, ['content-length', 'x-plain'], 'answer'] });
    expect(await heard()).toStrictEqual([[201, 'HTTP/1.1 201 Made', { 'content-length': ['6'], 'x-plain': ['one'] }]]);
  });

  it('get another head from the app', async () => {
    await listen('drop what is not Latin-1');
    expect(await fetched('/chinese-header')).toStrictEqual({ ended: [202, ['x-plain'], 'answer'], uncaught: [] });
    expect(await heard()).toMatchObject([[200, 'HTTP/1.1 200 OK', { 'x-gateway': ['网关'] }]]);
  });

  it('are cancelled by the app, before or after they are answered', async () => {
    await listen('cancel');
    expect(await fetched('/plain')).toMatchObject({ ended: 'Error: net::ERR_BLOCKED_BY_CLIENT' });
    await fixture.app.evaluate(({ session }) =>
      session.defaultSession.webRequest.onBeforeRequest((_details, answer) => answer({ cancel: true })),
    );
    expect(await fetched('/nowhere')).toMatchObject({ ended: 'Error: net::ERR_BLOCKED_BY_CLIENT' });
  });
});
