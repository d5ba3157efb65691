import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../../../e2e/plex-stand-in/plex-stand-in.ts';
import { json, startServer } from '../testing/answering-server.ts';
import { privateFetch } from '../plex/private-fetch.ts';
import { clientFor } from '../plex/testing/client.ts';
import { checkPlex } from './plex-check.ts';

const { signal } = new AbortController();

const checkAt = (address: string, givenUp: AbortSignal = signal) => {
  let nowMillis = 1_000;
  return checkPlex(
    {
      fetch: privateFetch(fetch),
      clock: { wallMillis: () => (nowMillis += 500) },
      clientFor: (by) => clientFor(address, by),
    },
    givenUp,
  );
};

const answering = async (answer: RequestListener) => {
  await using server = await startServer(answer);
  return await checkAt(server.address);
};

const someoneElse = { finding: { kind: 'trouble', trouble: 'someone-else-answered' }, reading: null };

describe('whether it is Plex that answers', () => {
  it('is told by Plex’s own refusal of a call without a token, and the answer’s date by its clock', async () => {
    await using plex = await startPlexStandIn({ now: () => Date.UTC(2026, 10, 24, 10) });
    expect(await checkAt(plex.url)).toEqual({
      finding: { kind: 'fine' },
      reading: { date: 'Tue, 24 Nov 2026 10:00:00 GMT', sentAtMillis: 1_500, answeredAtMillis: 2_000 },
    });
    expect(plex.requests.all.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /api/v2/user']);
    expect(plex.requests.all[0]?.headers).not.toHaveProperty('x-plex-token');
  });

  it.each<readonly [string, RequestListener]>([
    ['a page of HTML', (_request, response) => response.setHeader('Content-Type', 'text/html').end('<h1>Hotel</h1>')],
    ['a redirect', (_request, response) => response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end()],
    ['JSON that lets everybody in', json({ username: 'ada' })],
    ['a refusal without a code of Plex’s', json({ error: 'blocked by the filter' }, 403)],
    ['a bare refusal', (_request, response) => response.writeHead(401).end()],
    ['a network that wants a sign-in of its own', (_request, response) => response.writeHead(511).end()],
  ])('is not believed of %s', async (_what, answer) => {
    expect(await answering(answer)).toEqual(someoneElse);
  });

  it.each([
    [502, 'plex-trouble'],
    [429, 'too-many-requests'],
  ])('is left open by a status of %d', async (status, trouble) => {
    expect(await answering(json({}, status))).toEqual({ finding: { kind: 'trouble', trouble }, reading: null });
  });

  it('is left open where nobody answers', async () => {
    const { address } = await (async () => {
      await using server = await startServer(json({}));
      return { address: server.address };
    })();
    expect(await checkAt(address)).toEqual({ finding: { kind: 'trouble', trouble: 'unreachable' }, reading: null });
  });

  it('is not asked any more once the check is over', async () => {
    await using server = await startServer(json({}));
    await expect(checkAt(server.address, AbortSignal.abort(new Error('closed')))).rejects.toThrow('closed');
    expect(server.requests).toEqual([]);
  });
});
