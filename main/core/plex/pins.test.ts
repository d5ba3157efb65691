import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../e2e/plex-stand-in/faults/fault.ts';
import { startPlexStandIn } from '../../../e2e/plex-stand-in/plex-stand-in.ts';
import { fillGetPinRequest } from './get-pin-request.ts';
import { adasLaptop } from '../testing/adas-laptop.ts';
import { clientAnswering, clientFor } from './testing/client.ts';
import { type PlexTrouble, trouble } from './plex-answer.ts';
import { type Pin, Pins } from './pins.ts';

const never = new AbortController().signal;
const strongRequest = fillGetPinRequest(adasLaptop, true);
const shortRequest = fillGetPinRequest(adasLaptop, false);

const strongPin: Pin = { id: '8589934593', code: 'k3v9x0q2m7t5w1z8b4n6c2d0f', strong: true, millisLeft: 1_800_000 };

const pinOf = async (pins: Pins, request = strongRequest): Promise<Pin> => {
  const answer = await pins.request(request, never);
  if (answer.kind !== 'pin') throw new Error(`There is no pin: ${answer.problem}`);
  return answer.pin;
};

describe('asking for a pin', () => {
  it.each([
    ['strong', strongRequest, /^[a-z0-9]{25}$/, 1_800_000],
    ['short', shortRequest, /^[A-Z0-9]{4}$/, 900_000],
  ])('gives a %s one', async (_strength, request, code, millisLeft) => {
    await using plex = await startPlexStandIn();
    expect(await pinOf(new Pins(clientFor(plex.url)), request)).toStrictEqual({
      id: expect.stringMatching(/^\d{10,}$/) as string,
      code: expect.stringMatching(code) as string,
      strong: request.strong,
      millisLeft,
    });
  });

  it('tells the five fields of the GetPinRequest and the identity beside them', async () => {
    await using plex = await startPlexStandIn();
    const pins = new Pins(clientFor(plex.url));
    await pins.request(strongRequest, never);
    await pins.request(shortRequest, never);
    const [strong, short] = plex.requests.of('create-pin');
    expect(strong).toMatchObject({
      method: 'POST',
      path: '/api/v2/pins',
      body: '',
      query: { strong: 'true', 'X-Plex-Device-Name': adasLaptop.deviceName },
      headers: {
        accept: 'application/json',
        'x-plex-product': 'Latchkey',
        'x-plex-device': 'Linux',
        'x-plex-version': '1.4.0',
        'x-plex-platform': 'Linux',
      },
    });
    expect(short?.query).toMatchObject({ strong: 'false' });
    expect(strong?.headers).not.toHaveProperty('x-plex-token');
    expect(strong?.headers).not.toHaveProperty('cookie');
  });

  it('is stopped by the caller, and nothing leaves afterwards', async () => {
    await using plex = await startPlexStandIn();
    const reason = new Error('The person has cancelled.');
    await expect(new Pins(clientFor(plex.url)).request(strongRequest, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(plex.requests.all).toHaveLength(0);
  });
});

const poll = (body: unknown, status = 200) => new Pins(clientAnswering(body, status)).poll(strongPin, never);

describe('polling a pin', () => {
  it('tells how long it still lives, then the token, then that it is gone', async () => {
    await using plex = await startPlexStandIn({ now: () => 1_796_000_000_000 });
    const pins = new Pins(clientFor(plex.url));
    const pin = await pinOf(pins);
    plex.advance({ seconds: 100 });
    expect(await pins.poll(pin, never)).toStrictEqual({ kind: 'not-claimed', millisLeft: 1_700_000 });
    plex.approve({ code: pin.code, person: 'ada' });
    const token = plex.devices().at(-1)?.token;
    expect(await pins.poll(pin, never)).toStrictEqual({ kind: 'claimed', token });
    plex.advance({ seconds: 11 });
    expect(await pins.poll(pin, never)).toStrictEqual({ kind: 'gone' });
  });

  it('needs no field but the token, and no token to be told that there is none', async () => {
    expect(await poll({ authToken: 's3cret' })).toStrictEqual({ kind: 'claimed', token: 's3cret' });
    expect(await poll({ expiresIn: 10, authToken: null })).toStrictEqual({ kind: 'not-claimed', millisLeft: 10_000 });
    expect(await poll({ expiresIn: 'soon', authToken: '' })).toStrictEqual({ kind: 'not-claimed', millisLeft: null });
    expect(await poll({})).toStrictEqual({ kind: 'not-claimed', millisLeft: null });
  });

  it.each([
    ['404 with another code', 404, { errors: [{ code: 1002, message: 'Not found' }] }],
    ['404 without a code', 404, {}],
    ['410 with code 1020', 410, { errors: [{ code: 1020, message: 'Code not found or expired' }] }],
    ['401', 401, { errors: [{ code: 1001, message: 'User could not be authenticated' }] }],
  ])('does not take %s for the end of the pin', async (_what, status, body) => {
    expect(await poll(body, status)).toStrictEqual(trouble('request-refused'));
  });

  it('finds a pin whose id is beyond what a number holds', async () => {
    const asked: string[] = [];
    const pins = new Pins(
      clientFor('http://plex.example', (address) => {
        asked.push(new URL(address).pathname);
        return Promise.resolve(new Response(`{"id":18446744073709551615,"code":"${strongPin.code}","expiresIn":1800}`));
      }),
    );
    await pins.poll(await pinOf(pins), never);
    expect(asked).toStrictEqual(['/api/v2/pins', '/api/v2/pins/18446744073709551615']);
  });
});

describe.each(['create-pin', 'poll-pin'] as const)('trouble at "%s"', (endpoint) => {
  const faults: readonly (readonly [Fault, PlexTrouble])[] = [
    [{ kind: 'plex-error', error: 'rate limit exceeded', retryAfter: '30' }, trouble('too-many-requests', 30_000)],
    [{ kind: 'plex-error', error: 'internal error' }, trouble('plex-trouble')],
    [{ kind: 'plex-error', error: 'client identifier missing' }, trouble('request-refused')],
    [{ kind: 'plex-error', error: 'not authenticated' }, trouble('request-refused')],
    [{ kind: 'status', status: 502, body: 'html' }, trouble('plex-trouble')],
    [{ kind: 'redirect', to: 'https://evil.example/' }, trouble('someone-else-answered')],
    [{ kind: 'not-json' }, trouble('someone-else-answered')],
    [{ kind: 'huge-body', bytes: 5_000_000 }, trouble('answer-not-understood')],
    [{ kind: 'connection-reset' }, trouble('unreachable')],
    [{ kind: 'connection-lost' }, trouble('unreachable')],
    [{ kind: 'truncated-body' }, trouble('answer-not-understood')],
    [{ kind: 'empty-body' }, trouble('answer-not-understood')],
    [{ kind: 'wrong-types' }, trouble('answer-not-understood')],
  ];

  it.each(faults)('is told of: %o', async (fault, told) => {
    await using plex = await startPlexStandIn();
    const pins = new Pins(clientFor(plex.url));
    const pin = await pinOf(pins);
    plex.planFault({ endpoint, fault, times: 1 });
    const answer = endpoint === 'create-pin' ? pins.request(strongRequest, never) : pins.poll(pin, never);
    expect(await answer).toStrictEqual(told);
    expect(await pins.poll(pin, never)).toMatchObject({ kind: 'not-claimed' });
  });

  it('is not what new fields are', async () => {
    await using plex = await startPlexStandIn();
    const pins = new Pins(clientFor(plex.url));
    plex.planFault({ endpoint, fault: { kind: 'unknown-fields' }, times: 1 });
    expect(await pins.poll(await pinOf(pins), never)).toMatchObject({ kind: 'not-claimed' });
  });
});

describe('whatever Plex answers', () => {
  const whole = { id: 8_589_934_593, code: strongPin.code, expiresIn: 1800, authToken: null };
  const spoilt = fc.oneof(
    fc.jsonValue(),
    fc
      .tuple(
        fc.constantFrom('id', 'code', 'expiresIn', 'authToken'),
        fc.oneof(fc.jsonValue(), fc.integer(), fc.string()),
      )
      .map((changed) => Object.fromEntries([...Object.entries(whole), changed])),
  );

  it('a pin is well-formed, or there is none', async () => {
    await fc.assert(
      fc.asyncProperty(spoilt, fc.boolean(), async (body, strong) => {
        const answer = await new Pins(clientAnswering(body)).request(fillGetPinRequest(adasLaptop, strong), never);
        if (answer.kind === 'trouble') {
          expect(answer).toStrictEqual(trouble('answer-not-understood'));
          return;
        }
        expect(answer.pin.id).toMatch(/^\d+$/);
        expect(answer.pin.code).toMatch(/^[\w-]+$/);
        expect(answer.pin.strong).toBe(strong);
        expect(answer.pin.millisLeft).toBeGreaterThanOrEqual(1000);
        expect(answer.pin.millisLeft).toBeLessThanOrEqual(7 * 24 * 3600 * 1000);
      }),
      { numRuns: 1000 },
    );
  });

  it('a token is something that a header can carry, or there is none', async () => {
    await fc.assert(
      fc.asyncProperty(spoilt, async (body) => {
        const seen = await poll(body);
        switch (seen.kind) {
          case 'claimed':
            expect(seen.token).toMatch(/^[!-~]+$/);
            break;
          case 'not-claimed':
            expect(seen.millisLeft ?? 0).toBeGreaterThanOrEqual(0);
            break;
          default:
            expect(seen).toStrictEqual(trouble('answer-not-understood'));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
