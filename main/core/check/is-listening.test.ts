import { describe, expect, it } from 'vitest';
import { json, startServer } from '../testing/answering-server.ts';
import { systemClock } from '../time/clock.ts';
import { isListening } from './is-listening.ts';

const { signal } = new AbortController();

describe('whether somebody listens', () => {
  it('is so while a server does, and no more when it has gone', async () => {
    const server = await startServer(json({}));
    const port = Number(new URL(server.address).port);
    expect(await isListening(systemClock, { host: '127.0.0.1', port }, signal)).toBe(true);
    await server[Symbol.asyncDispose]();
    expect(await isListening(systemClock, { host: '127.0.0.1', port }, signal)).toBe(false);
  });

  it('is not so for a name that nobody has, or once the check is over', async () => {
    expect(await isListening(systemClock, { host: 'nobody.invalid', port: 80 }, signal)).toBe(false);
    await using server = await startServer(json({}));
    const port = Number(new URL(server.address).port);
    expect(await isListening(systemClock, { host: '127.0.0.1', port }, AbortSignal.abort())).toBe(false);
  });
});
