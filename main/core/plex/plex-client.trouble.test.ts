import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { Authority } from '../../../e2e/certificates/authority.ts';
import { json, startSecureServer, startServer } from '../testing/answering-server.ts';
import { VirtualClock } from '../time/testing/virtual-clock.ts';
import { privateFetch } from './private-fetch.ts';
import { clientFor } from './testing/client.ts';
import { trouble } from './plex-answer.ts';
import type { PlexCall } from './plex-client.ts';

const never = new AbortController().signal;
const getUser: PlexCall = { method: 'GET', path: '/api/v2/user', token: 's3cret', timeoutMillis: 20_000 };
const half = '{"id":1,';

describe('the way to Plex', () => {
  it('is out of reach when nobody listens', async () => {
    const server = await startServer(json({}));
    await server[Symbol.asyncDispose]();
    expect(await clientFor(server.address).call(getUser, never)).toStrictEqual(trouble('unreachable'));
  });

  it.each([
    ['before an answer', (response: ServerResponse) => response.socket?.resetAndDestroy()],
    ['after the headers', (response: ServerResponse) => response.writeHead(200).write(half, () => response.destroy())],
    [
      'in the middle of the body',
      (response: ServerResponse) =>
        response.writeHead(200, { 'Content-Length': 100 }).write(half, () => response.destroy()),
    ],
  ])('is out of reach when the connection ends %s', async (_when, end) => {
    await using server = await startServer((_request, response) => end(response));
    expect(await clientFor(server.address).call(getUser, never)).toStrictEqual(trouble('unreachable'));
  });

  it('is out of reach when what answers does not speak HTTP', async () => {
    const server = createServer((socket) => socket.end('220 mail.example ESMTP\r\n')).listen(0, '127.0.0.1');
    try {
      await once(server, 'listening');
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      expect(await clientFor(address).call(getUser, never)).toStrictEqual(trouble('unreachable'));
    } finally {
      server.close();
    }
  });

  it.each(['valid', 'expired'] as const)(
    'is not secure with a certificate of an unknown authority: %s',
    async (kind) => {
      await using authority = await Authority.found();
      await using server = await startSecureServer(await authority.issue(kind), json({}));
      expect(await clientFor(server.address).call(getUser, never)).toStrictEqual(trouble('insecure-connection'));
      expect(server.requests).toHaveLength(0);
    },
  );

  it('is not secure when what answers does not speak TLS', async () => {
    await using server = await startServer(json({}));
    const client = clientFor(server.address.replace('http:', 'https:'));
    expect(await client.call(getUser, never)).toStrictEqual(trouble('insecure-connection'));
  });

  it.each([301, 302, 303, 307, 308])(
    'is somebody else’s when it leads elsewhere by %d, and is not followed',
    async (status) => {
      await using elsewhere = await startServer(json({}));
      await using server = await startServer((_request, response) => {
        response.writeHead(status, { Location: `${elsewhere.address}/login` }).end();
      });
      expect(await clientFor(server.address).call(getUser, never)).toStrictEqual(trouble('someone-else-answered'));
      expect(elsewhere.requests).toHaveLength(0);
    },
  );
});

describe('time is up', () => {
  it('for nobody whose answer has come', async () => {
    const clock = new VirtualClock();
    await using server = await startServer(json({}));
    await clientFor(server.address, privateFetch(fetch), clock).call(getUser, never);
    expect(clock.sleepers).toBe(0);
  });

  it.each([
    ['nothing comes', () => undefined],
    ['only headers come', (response: ServerResponse) => response.writeHead(200).flushHeaders()],
    ['half of the body comes', (response: ServerResponse) => response.writeHead(200).write(half)],
  ])('when %s, and the connection is given up', async (_what, begin) => {
    const clock = new VirtualClock();
    const begun = Promise.withResolvers<void>();
    const givenUp = Promise.withResolvers<void>();
    await using server = await startServer((_request, response) => {
      response.once('close', givenUp.resolve);
      begin(response);
      begun.resolve();
    });
    const settled = vi.fn();
    const answer = clientFor(server.address, privateFetch(fetch), clock).call(getUser, never).finally(settled);
    await begun.promise;
    await clock.advance(getUser.timeoutMillis - 1);
    expect(settled).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(await answer).toStrictEqual(trouble('timed-out'));
    await givenUp.promise;
  });
});

describe('a body that is too large', () => {
  const wholeBytes = 50 * 1024 * 1024;

  it('is given up long before its end', async () => {
    let sentBytes = 0;
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    function* chunks(): Generator<Buffer> {
      for (; sentBytes < wholeBytes; sentBytes += 65_536) yield Buffer.alloc(65_536, 'x');
    }
    await using server = await startServer((_request, response) => {
      void pipeline(Readable.from(chunks()), response).then(resolve, resolve);
    });
    expect(await clientFor(server.address).call(getUser, never)).toStrictEqual(trouble('answer-not-understood'));
    await ended;
    // Beyond the limit of 1 MiB it is only what the system had already taken for the way.
    expect(sentBytes).toBeGreaterThan(1024 * 1024);
    expect(sentBytes).toBeLessThan(wholeBytes / 2);
  });

  it('is found out though it was small on its way', async () => {
    const packed = gzipSync(Buffer.alloc(wholeBytes, ' '));
    expect(packed.length).toBeLessThan(100_000);
    await using server = await startServer((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed);
    });
    expect(await clientFor(server.address).call(getUser, never)).toStrictEqual(trouble('answer-not-understood'));
  });
});

describe('a caller who leaves', () => {
  const reason = new Error('The person has cancelled.');

  it('before the call gets no request sent', async () => {
    const heedless = vi.fn(() => Promise.resolve(Response.json({})));
    const client = clientFor('http://plex.example', heedless);
    await expect(client.call(getUser, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(heedless).not.toHaveBeenCalled();
  });

  it.each([
    ['before the headers', () => undefined],
    ['in the middle of the body', (response: ServerResponse) => response.writeHead(200).write(half)],
  ])('%s hears nothing but the reason, and the connection is given up', async (_when, begin) => {
    const leaving = new AbortController();
    const begun = Promise.withResolvers<ServerResponse>();
    await using server = await startServer((_request, response) => {
      begin(response);
      begun.resolve(response);
    });
    const answer = clientFor(server.address).call(getUser, leaving.signal);
    const response = await begun.promise;
    leaving.abort(reason);
    await expect(answer).rejects.toBe(reason);
    if (!response.closed) await once(response, 'close');
    expect(server.requests).toHaveLength(1);
  });

  it('hears the reason even when the answer is there already', async () => {
    const leaving = new AbortController();
    await using server = await startServer(json({}));
    const client = clientFor(server.address, async (address, options) => {
      const response = await fetch(address, { ...options, signal: never });
      leaving.abort(reason);
      return response;
    });
    await expect(client.call(getUser, leaving.signal)).rejects.toBe(reason);
  });
});
