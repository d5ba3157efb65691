import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../e2e/plex-stand-in/faults/fault.ts';
import { startPlexStandIn } from '../../../e2e/plex-stand-in/plex-stand-in.ts';
import { plainText } from './plain-text.ts';
import { adasClientIdentifier } from '../testing/adas-laptop.ts';
import { clientAnswering, clientFor } from './testing/client.ts';
import { Accounts } from './accounts.ts';
import { type PlexTrouble, trouble } from './plex-answer.ts';

const never = new AbortController().signal;
const adasToken = 'stand-in-token-ada';
const rejected = { kind: 'token-rejected' };

const uuid = 'ada0000000000001';
const whoIs = (body: unknown, status = 200) => new Accounts(clientAnswering(body, status)).whoIs(adasToken, never);

describe('whose a token is', () => {
  it('is told by Plex', async () => {
    await using plex = await startPlexStandIn();
    expect(await new Accounts(clientFor(plex.url)).whoIs(adasToken, never)).toStrictEqual({
      kind: 'account',
      account: { name: 'Ada Byron', email: 'ada@example.com', plan: 'Plex Pass', avatar: null },
      uuid: 'ada0000000000001',
      pictureAddress: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/users\/ada0000000000001\/avatar/) as string,
    });
    const [request] = plex.requests.of('user');
    expect(request?.headers).toMatchObject({
      accept: 'application/json',
      'x-plex-token': adasToken,
      'x-plex-client-identifier': adasClientIdentifier,
    });
    expect(request?.headers).not.toHaveProperty('cookie');
  });

  it('is told of somebody without Plex Pass', async () => {
    await using plex = await startPlexStandIn();
    expect(await new Accounts(clientFor(plex.url)).whoIs('stand-in-token-grace', never)).toMatchObject({
      account: { name: 'Grace Murray', plan: 'free' },
    });
  });

  it.each([
    [{ friendlyName: 'Ada', title: 'Ada Byron', username: 'ada.byron', email: 'ada@example.com' }, 'Ada'],
    [{ friendlyName: '', title: 'Ada Byron', username: 'ada.byron' }, 'Ada Byron'],
    [{ friendlyName: '  ', title: null, username: 'ada.byron' }, 'ada.byron'],
    [{ title: 'Ada@Example.com', username: 'ada.byron', email: 'ada@example.com' }, 'ada.byron'],
    [{ title: 'ada@example.com', email: 'ada@example.com' }, null],
    [{ title: 7, username: ['ada'], email: 'ada@example.com' }, null],
    [{ title: '  Ada \n' }, 'Ada'],
    [{ title: 'A'.repeat(1000) }, 'A'.repeat(100)],
    [{ friendlyName: '\u{200B}\u{3164}', title: 'Ada\u{202E}nor\u{202C}yB' }, 'AdanoryB'],
    [{ title: 'Ada\r\nByron' }, 'Ada Byron'],
    [{ title: `Z${'\u{301}\u{327}'.repeat(100)}oe` }, `Z${'\u{301}\u{327}'.repeat(4)}oe`.normalize('NFC')],
    [{ title: 'ada@exam\u{200B}ple.com', email: 'ada@example.com' }, null],
    [{ title: '\u{200B}', email: 'ada@example.com' }, null],
    // A word, though not one that can be shown: an account all the same.
    [{ title: '\u{200B}' }, null],
  ])('has a name to show: %o', async (body, name) => {
    expect(await whoIs({ uuid, ...body })).toMatchObject({ kind: 'account', account: { name } });
  });

  it('has an address as plain as the name, and of a length that addresses have', async () => {
    expect(await whoIs({ uuid, title: 'Ada', email: '\u{202E}ada@\nexample.com\u{200B}' })).toMatchObject({
      account: { email: 'ada@ example.com' },
    });
    expect(await whoIs({ uuid, title: 'Ada', email: '\u{200B}' })).toMatchObject({ account: { email: null } });
    expect(await whoIs({ uuid, title: 'Ada', email: 'a'.repeat(1000) })).toMatchObject({
      account: { email: 'a'.repeat(320) },
    });
  });

  it.each(['Ada\u{D800}', `${'A'.repeat(99)}👩`])('has a name in whole characters: %s', async (title) => {
    const answer = await whoIs({ uuid, title });
    expect(answer.kind === 'account' && answer.account.name?.isWellFormed()).toBe(true);
  });

  it.each([
    ['true', { subscription: { active: true } }, 'Plex Pass'],
    ['false', { subscription: { active: false } }, 'free'],
    ['a text', { subscription: { active: 'true' } }, 'free'],
    ['missing', { subscription: {} }, 'free'],
    ['without its place', { subscription: null }, 'free'],
    ['in a list', { subscription: [{ active: true }] }, 'free'],
  ])('has Plex Pass only where it says so: %s', async (_what, body, plan) => {
    expect(await whoIs({ uuid, title: 'Ada', ...body })).toMatchObject({ account: { plan } });
  });

  it.each(['0123456789abcdef', '5f0b1c9e-3d5a-4f0e-9a53-3f1d5e0c7b21'])(
    'is known for good by the uuid %o',
    async (known) => {
      expect(await whoIs({ title: 'Ada', uuid: known })).toMatchObject({ kind: 'account', uuid: known });
    },
  );

  it.each(['', 'ada byron', 'a'.repeat(65), 7, null, undefined])(
    'is not understood without a uuid that can be one: %o',
    async (unknown) => {
      expect(await whoIs({ title: 'Ada', uuid: unknown })).toStrictEqual(trouble('answer-not-understood'));
    },
  );

  it.each([{}, null, [], 'Ada', { title: '' }, { uuid: 'ada0000000000001' }])(
    'is not understood from %o',
    async (body) => {
      expect(await whoIs(body)).toStrictEqual(trouble('answer-not-understood'));
    },
  );

  it('is fit to be shown, or not understood, whatever Plex answers', async () => {
    const fields = ['uuid', 'username', 'title', 'friendlyName', 'email', 'thumb', 'subscription'];
    const body = fc.oneof(
      fc.jsonValue(),
      fc
        .dictionary(fc.constantFrom(...fields), fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })))
        .map((spoilt) => Object.assign({ uuid }, spoilt)),
    );
    await fc.assert(
      fc.asyncProperty(body, async (spoilt) => {
        const answer = await whoIs(spoilt);
        if (answer.kind !== 'account') {
          expect(answer).toStrictEqual(trouble('answer-not-understood'));
          return;
        }
        const { name, email, plan, avatar } = answer.account;
        expect(name === null || (name !== '' && name === plainText(name))).toBe(true);
        expect(email === null || (email !== '' && email === plainText(email, 320))).toBe(true);
        expect(['Plex Pass', 'free']).toContain(plan);
        expect(avatar).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a bad token', () => {
  it.each(['not authenticated', 'token expired', 'invalid token'] as const)('is proved by "%s"', async (error) => {
    await using plex = await startPlexStandIn();
    plex.planFault({ endpoint: 'user', fault: { kind: 'plex-error', error }, times: 1 });
    expect(await new Accounts(clientFor(plex.url)).whoIs(adasToken, never)).toStrictEqual(rejected);
  });

  it('is one that was ended elsewhere', async () => {
    await using plex = await startPlexStandIn();
    plex.revoke({ token: adasToken });
    expect(await new Accounts(clientFor(plex.url)).whoIs(adasToken, never)).toStrictEqual(rejected);
  });

  it('does not take a 401 for Plex’s own no without Plex’s own code', async () => {
    await using plex = await startPlexStandIn();
    const accounts = new Accounts(clientFor(plex.url));
    for (const body of ['nothing', 'json', 'html'] as const) {
      for (const endpoint of ['user', 'sign-out'] as const) {
        plex.planFault({ endpoint, fault: { kind: 'status', status: 401, body }, times: 1 });
      }
      expect(await accounts.whoIs(adasToken, never)).toMatchObject({ kind: 'trouble' });
      // Nor is a token revoked by it.
      expect(await accounts.revokeToken(adasToken, never)).toMatchObject({ kind: 'trouble' });
    }
  });

  const provesNothing: readonly (readonly [Fault, PlexTrouble])[] = [
    [{ kind: 'plex-error', error: 'not processable' }, trouble('request-refused')],
    [{ kind: 'plex-error', error: 'code-expired' }, trouble('request-refused')],
    [{ kind: 'plex-error', error: 'client identifier missing' }, trouble('request-refused')],
    [{ kind: 'plex-error', error: 'not-found' }, trouble('request-refused')],
    [{ kind: 'plex-error', error: 'rate limit exceeded', retryAfter: '9' }, trouble('too-many-requests', 9000)],
    [{ kind: 'plex-error', error: 'repeated failures' }, trouble('too-many-requests')],
    [{ kind: 'plex-error', error: 'internal error' }, trouble('plex-trouble')],
    [{ kind: 'status', status: 401, body: 'html' }, trouble('someone-else-answered')],
    [{ kind: 'status', status: 401, body: 'nothing' }, trouble('request-refused')],
    [{ kind: 'status', status: 401, body: 'json' }, trouble('request-refused')],
    [{ kind: 'status', status: 403, body: 'json' }, trouble('request-refused')],
    [{ kind: 'status', status: 503, body: 'nothing' }, trouble('plex-trouble')],
    [{ kind: 'redirect', to: 'https://evil.example/' }, trouble('someone-else-answered')],
    [{ kind: 'not-json' }, trouble('someone-else-answered')],
    [{ kind: 'connection-reset' }, trouble('unreachable')],
    [{ kind: 'connection-lost' }, trouble('unreachable')],
    [{ kind: 'huge-body', bytes: 5_000_000 }, trouble('answer-not-understood')],
    [{ kind: 'truncated-body' }, trouble('answer-not-understood')],
    [{ kind: 'empty-body' }, trouble('answer-not-understood')],
    [{ kind: 'wrong-types' }, trouble('answer-not-understood')],
  ];

  it.each(provesNothing)('is not proved by %o', async (fault, told) => {
    await using plex = await startPlexStandIn();
    plex.planFault({ endpoint: 'user', fault, times: 1 });
    const accounts = new Accounts(clientFor(plex.url));
    expect(await accounts.whoIs(adasToken, never)).toStrictEqual(told);
    expect(await accounts.whoIs(adasToken, never)).toMatchObject({ kind: 'account' });
  });
});

describe('ending a token', () => {
  it('kills it at Plex', async () => {
    await using plex = await startPlexStandIn();
    const accounts = new Accounts(clientFor(plex.url));
    expect(await accounts.revokeToken(adasToken, never)).toStrictEqual({ kind: 'revoked' });
    expect(await accounts.whoIs(adasToken, never)).toStrictEqual(rejected);
    expect(plex.requests.of('sign-out')).toMatchObject([
      { method: 'DELETE', headers: { 'x-plex-token': adasToken, 'x-plex-client-identifier': adasClientIdentifier } },
    ]);
  });

  it('is done when Plex does not know it any more', async () => {
    await using plex = await startPlexStandIn();
    expect(await new Accounts(clientFor(plex.url)).revokeToken('unknown', never)).toStrictEqual({ kind: 'revoked' });
  });

  it.each([
    [{ kind: 'plex-error', error: 'repeated failures' }, trouble('too-many-requests')],
    [{ kind: 'plex-error', error: 'internal error' }, trouble('plex-trouble')],
    [{ kind: 'plex-error', error: 'not-found' }, trouble('request-refused')],
    [{ kind: 'connection-reset' }, trouble('unreachable')],
    [{ kind: 'not-json' }, trouble('someone-else-answered')],
  ] as const)('is not done after %o', async (fault, told) => {
    await using plex = await startPlexStandIn();
    plex.planFault({ endpoint: 'sign-out', fault, times: 1 });
    const accounts = new Accounts(clientFor(plex.url));
    expect(await accounts.revokeToken(adasToken, never)).toStrictEqual(told);
    expect(await accounts.whoIs(adasToken, never)).toMatchObject({ kind: 'account' });
  });

  it('is stopped by the caller, and nothing leaves afterwards', async () => {
    await using plex = await startPlexStandIn();
    const reason = new Error('The app quits.');
    await expect(new Accounts(clientFor(plex.url)).revokeToken(adasToken, AbortSignal.abort(reason))).rejects.toBe(
      reason,
    );
    expect(plex.requests.all).toHaveLength(0);
  });
});
