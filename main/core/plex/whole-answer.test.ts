import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startServer } from '../testing/answering-server.ts';
import { BodyTooLarge } from './limited-body.ts';
import { type Fetch, privateFetch } from './private-fetch.ts';
import { fetchWhole } from './whole-answer.ts';

const limits = { maxBytes: 100, signal: new AbortController().signal };
const fetchByNode = privateFetch(fetch);

/** As Electron's: who cancels the body ends only their own reading; the request ends when its signal says so. */
const fetchAsElectron: Fetch = async (address, options) => {
  const response = await fetchByNode(address, options);
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const read = await reader?.read();
      if (read?.value === undefined) controller.close();
      else controller.enqueue(read.value);
    },
  });
  return new Response(body, response);
};

/** A server that answers, and how many of its answers were given up by who had asked for them. */
const startCounting = async (answer: (response: ServerResponse) => void) => {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const counted = { answered: 0, givenUp: 0 };
  const server = await startServer((_request, response) => {
    counted.answered += 1;
    response.once('close', () => {
      if (!response.writableFinished) counted.givenUp += 1;
      resolve();
    });
    answer(response);
  });
  return { server, counted, closed, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
};

const endless = (response: ServerResponse): void => {
  response.writeHead(200).write('x'.repeat(1000));
};

describe.each([
  ['Node', fetchByNode],
  ['Electron', fetchAsElectron],
])('an answer as %s gives it', (_name, fetch) => {
  it('comes with its body', async () => {
    await using counting = await startCounting((response) => response.writeHead(404).end('nothing'));
    const { response, body } = await fetchWhole(fetch, counting.server.address, {}, limits);
    expect([response.status, body.toString()]).toStrictEqual([404, 'nothing']);
    await counting.closed;
    expect(counting.counted).toStrictEqual({ answered: 1, givenUp: 0 });
  });

  it('that is too large is given up at once, and not when its time is up', async () => {
    await using counting = await startCounting(endless);
    await expect(fetchWhole(fetch, counting.server.address, {}, limits)).rejects.toThrow(BodyTooLarge);
    await counting.closed;
    expect(counting.counted).toStrictEqual({ answered: 1, givenUp: 1 });
  });

  it('is given up when the caller leaves, with the caller’s reason', async () => {
    const leaving = new AbortController();
    const reason = new Error('The person has left.');
    await using counting = await startCounting((response) => {
      response.writeHead(200).write('x', () => leaving.abort(reason));
    });
    const whole = fetchWhole(fetch, counting.server.address, {}, { ...limits, signal: leaving.signal });
    await expect(whole).rejects.toBe(reason);
    await counting.closed;
    expect(counting.counted).toStrictEqual({ answered: 1, givenUp: 1 });
  });
});
