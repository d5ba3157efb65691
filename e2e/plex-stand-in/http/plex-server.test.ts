import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { networkInterfaces } from 'node:os';
import { json } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { Authority } from '../../certificates/authority.ts';
import { startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient } from '../testing/test-client.ts';

/** How a client hears of a connection that ended under it; which of the two depends on the moment. */
const connectionEnded = /^(UND_ERR_SOCKET|ECONNRESET)$/;

const reasonOf = async (answer: Promise<Response>): Promise<string> => {
  try {
    await answer;
    return 'answered';
  } catch (error) {
    const { cause } = error as Error;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(error);
  }
};

describe('the server', () => {
  it('is reached on 127.0.0.1 and on no other address', async () => {
    await using standIn = await startPlexStandIn();
    const { hostname, port } = new URL(standIn.url);
    expect(hostname).toBe('127.0.0.1');
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address);
    for (const address of ['[::1]', ...others]) {
      expect(await reasonOf(fetch(`http://${address}:${port}/auth`))).not.toBe('answered');
    }
  });

  it('rejects a port that is taken', async () => {
    await using standIn = await startPlexStandIn();
    const port = Number(new URL(standIn.url).port);
    await expect(startPlexStandIn({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('ends unanswered requests when it closes, and may be closed twice', async () => {
    const standIn = await startPlexStandIn();
    standIn.planFault({ endpoint: 'user', fault: { kind: 'no-answer' }, times: 1 });
    const arrived = standIn.requests.next('user');
    const reason = reasonOf(new TestClient(standIn.url).call('GET', '/api/v2/user'));
    await arrived;
    await standIn.close();
    await standIn.close();
    expect(await reason).toMatch(connectionEnded);
    expect(await reasonOf(fetch(standIn.url))).toBe('ECONNREFUSED');
  });
});

describe('with a certificate', () => {
  it('speaks TLS, and says so in its own addresses', async () => {
    await using authority = await Authority.found();
    await using standIn = await startPlexStandIn({ credentials: await authority.issue('valid') });
    expect(standIn.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(await reasonOf(fetch(standIn.url))).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    const { promise, resolve } = Promise.withResolvers<IncomingMessage>();
    const ca = await readFile(authority.certificateFile);
    const headers = { Accept: 'application/json', 'X-Plex-Client-Identifier': 'asking-app' };
    request(`${standIn.url}/api/v2/pins`, { method: 'POST', ca, headers }, resolve).end();
    expect(await json(await promise)).toHaveProperty('qr', expect.stringContaining(standIn.url));
  });
});

describe('the date of an answer', () => {
  it('is what the stand-in’s own clock says, also with a fault', async () => {
    await using standIn = await startPlexStandIn({ now: () => Date.UTC(2026, 10, 24, 10) });
    const app = new TestClient(standIn.url);
    expect((await app.call('GET', '/api/v2/user')).headers.get('Date')).toBe('Tue, 24 Nov 2026 10:00:00 GMT');
    standIn.advance({ seconds: 86_400 });
    standIn.planFault({ endpoint: 'user', fault: { kind: 'not-json' }, times: 1 });
    expect((await app.call('GET', '/api/v2/user')).headers.get('Date')).toBe('Wed, 25 Nov 2026 10:00:00 GMT');
  });
});

describe('offline', () => {
  it('ends every connection, the unanswered ones too, and comes back', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const pin = await app.requestPin('strong');
    standIn.planFault({ endpoint: 'poll-pin', fault: { kind: 'no-answer' }, times: 1 });
    const arrived = standIn.requests.next('poll-pin');
    const unanswered = reasonOf(app.poll(pin));
    await arrived;

    standIn.goOffline();
    expect(await unanswered).toMatch(connectionEnded);
    expect(await reasonOf(app.poll(pin))).toMatch(connectionEnded);
    expect(standIn.requests.of('poll-pin')).toHaveLength(2);

    standIn.goOnline();
    expect(await app.readPin(pin)).toMatchObject({ code: pin.code });
  });
});
