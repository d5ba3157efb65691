import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient, told } from '../testing/test-client.ts';

const codeNotFound = { status: 404, body: { errors: [{ code: 1020, message: 'Code not found or expired' }] } };
const noonMillis = Date.UTC(2026, 9, 4, 12, 17, 35, 250);

const link = (app: TestClient, code: string, token: string): Promise<Response> =>
  app.call('PUT', '/api/v2/pins/link', {
    token,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ code }).toString(),
  });

describe('a fresh pin', () => {
  it('has the twelve fields, the last ones null until somebody claims it', async () => {
    await using standIn = await startPlexStandIn({ now: () => noonMillis });
    const app = new TestClient(standIn.url);

    const answer = await app.call('POST', '/api/v2/pins?strong=true', { headers: { 'X-Plex-Product': 'Latchkey' } });

    expect(answer.status).toBe(201);
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/json/);
    const pin = (await answer.json()) as { code: string };
    expect(pin).toEqual({
      id: expect.any(Number) as number,
      code: expect.any(String) as string,
      product: 'Latchkey',
      trusted: false,
      qr: `${standIn.url}/api/v2/pins/qr/${pin.code}`,
      clientIdentifier: 'asking-app',
      location: expect.objectContaining({ code: 'XA', postal_code: '00000', coordinates: '0.000, 0.000' }) as object,
      expiresIn: 1800,
      createdAt: '2026-10-04T12:17:35Z',
      expiresAt: '2026-10-04T12:47:35Z',
      authToken: null,
      newRegistration: null,
    });
  });

  it('tells a place with eleven fields, none of them real', async () => {
    await using standIn = await startPlexStandIn();
    const { location } = await new TestClient(standIn.url).requestPin('short');
    expect(Object.keys(location as object)).toEqual([
      'code',
      'european_union_member',
      'continent_code',
      'country',
      'city',
      'time_zone',
      'postal_code',
      'in_privacy_restricted_country',
      'in_privacy_restricted_region',
      'subdivisions',
      'coordinates',
    ]);
  });

  it('has an id beyond 32 bits', async () => {
    await using standIn = await startPlexStandIn();
    const { id } = await new TestClient(standIn.url).requestPin('strong');
    expect(id).toBeGreaterThan(2 ** 32);
    expect(Number.isSafeInteger(id)).toBe(true);
  });

  it('has 25 lower-case characters and 1800 seconds when strong', async () => {
    await using standIn = await startPlexStandIn();
    const pin = await new TestClient(standIn.url).requestPin('strong');
    expect(pin.code).toMatch(/^[a-z0-9]{25}$/);
    expect(pin.expiresIn).toBe(1800);
  });

  it('has 4 upper-case characters and 900 seconds when short', async () => {
    await using standIn = await startPlexStandIn();
    const pin = await new TestClient(standIn.url).requestPin('short');
    expect(pin.code).toMatch(/^[A-Z0-9]{4}$/);
    expect(pin.expiresIn).toBe(900);
  });

  it('is short when nothing is said about strong', async () => {
    await using standIn = await startPlexStandIn();
    const answer = await new TestClient(standIn.url).call('POST', '/api/v2/pins');
    expect(await answer.json()).toMatchObject({ code: expect.stringMatching(/^[A-Z0-9]{4}$/) as string });
  });

  it('is refused to a call without a client identifier', async () => {
    await using standIn = await startPlexStandIn();
    const answer = await fetch(`${standIn.url}/api/v2/pins`, {
      method: 'POST',
      headers: { Accept: 'application/json' },
    });
    expect(await told(answer)).toEqual({
      status: 400,
      body: { errors: [{ code: 1000, message: 'X-Plex-Client-Identifier is missing', status: 400 }] },
    });
  });
});

describe('polling a pin', () => {
  it('finds no token and fewer seconds until somebody claims it', async () => {
    await using standIn = await startPlexStandIn({ now: () => noonMillis });
    const app = new TestClient(standIn.url);
    const pin = await app.requestPin('strong');
    standIn.advance({ seconds: 100 });
    expect(await app.readPin(pin)).toEqual({ ...pin, expiresIn: 1700 });
  });

  it('finds the token and ten seconds once somebody has claimed it', async () => {
    await using standIn = await startPlexStandIn({ now: () => noonMillis });
    const app = new TestClient(standIn.url);
    const pin = await app.requestPin('strong');

    expect(standIn.approve({ code: pin.code, person: 'ada' })).toEqual({ kind: 'approved' });

    const claimed = await app.readPin(pin);
    expect(claimed).toMatchObject({ expiresIn: 10, newRegistration: false, expiresAt: '2026-10-04T12:17:45Z' });
    expect(claimed.authToken).toMatch(/^[\w-]{20}$/);
    expect(await app.readPin(pin)).toEqual(claimed);
  });

  it('finds nothing any more when the ten seconds are over', async () => {
    await using standIn = await startPlexStandIn({ now: () => noonMillis });
    const app = new TestClient(standIn.url);
    const pin = await app.requestPin('short');
    standIn.approve({ code: pin.code, person: 'ada' });
    standIn.advance({ seconds: 9 });
    expect(await app.readPin(pin)).toMatchObject({ expiresIn: 1 });
    standIn.advance({ seconds: 1 });
    expect(await told(await app.poll(pin))).toEqual(codeNotFound);
  });

  it.for([
    ['strong', 1800],
    ['short', 900],
  ] as const)('finds a %s pin for %i seconds and not one more', async ([kind, seconds]) => {
    await using standIn = await startPlexStandIn({ now: () => noonMillis });
    const app = new TestClient(standIn.url);
    const pin = await app.requestPin(kind);
    standIn.advance({ seconds: seconds - 1 });
    expect(await app.readPin(pin)).toMatchObject({ expiresIn: 1 });
    standIn.advance({ seconds: 1 });
    expect(await told(await app.poll(pin))).toEqual(codeNotFound);
  });

  it('finds nothing under an id that was never given out', async () => {
    await using standIn = await startPlexStandIn();
    expect(await told(await new TestClient(standIn.url).call('GET', '/api/v2/pins/1'))).toEqual(codeNotFound);
  });

  it('finds nothing for another client identifier', async () => {
    await using standIn = await startPlexStandIn();
    const pin = await new TestClient(standIn.url, 'one').requestPin('strong');
    expect(await told(await new TestClient(standIn.url, 'another').poll(pin))).toEqual(codeNotFound);
  });

  it('is refused to a call without a client identifier', async () => {
    await using standIn = await startPlexStandIn();
    const { id } = await new TestClient(standIn.url).requestPin('strong');
    const answer = await fetch(`${standIn.url}/api/v2/pins/${id}`, { headers: { Accept: 'application/json' } });
    expect(await told(answer)).toMatchObject({ status: 400, body: { errors: [{ code: 1000 }] } });
  });
});

describe('claiming a code with a token', () => {
  it.for([
    ['stand-in-token-ada', 'ada'],
    ['stand-in-token-grace', 'grace'],
  ] as const)('with %s signs %s in', async ([token, username]) => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const pin = await app.requestPin('short');

    const answer = await link(new TestClient(standIn.url, 'browser'), pin.code, token);

    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe('');
    const { authToken } = await app.readPin(pin);
    const user = await app.call('GET', '/api/v2/user', { token: authToken ?? '' });
    expect(await user.json()).toMatchObject({ email: `${username}@example.com` });
  });

  it('needs no client identifier, as the code says which app it is for', async () => {
    await using standIn = await startPlexStandIn();
    const { code } = await new TestClient(standIn.url).requestPin('short');
    const answer = await fetch(`${standIn.url}/api/v2/pins/link`, {
      method: 'PUT',
      headers: { 'X-Plex-Token': 'stand-in-token-ada' },
      body: new URLSearchParams({ code }),
    });
    expect(answer.status).toBe(204);
  });

  it('finds no code that is unknown, expired or claimed before', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const [expired, claimed] = [await app.requestPin('short'), await app.requestPin('short')];
    expect(standIn.expire({ code: expired.code })).toBe(true);
    standIn.approve({ code: claimed.code, person: 'ada' });
    for (const code of ['....', expired.code, claimed.code]) {
      expect(await told(await link(app, code, 'stand-in-token-ada'))).toEqual(codeNotFound);
    }
  });

  it('is refused without a living token', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const { code } = await app.requestPin('short');
    expect(await told(await link(app, code, 'somebody'))).toMatchObject({
      status: 401,
      body: { errors: [{ code: 1001 }] },
    });
  });
});

describe('the token of a new sign-in', () => {
  it('takes the place of the old one of the same account and app', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const signIn = async (person: 'ada' | 'grace'): Promise<string> => {
      const pin = await app.requestPin('strong');
      standIn.approve({ code: pin.code, person });
      return (await app.readPin(pin)).authToken ?? '';
    };
    const status = async (token: string): Promise<number> => (await app.call('GET', '/api/v2/user', { token })).status;

    const [first, ofGrace] = [await signIn('ada'), await signIn('grace')];
    expect(await status(first)).toBe(200);
    const second = await signIn('ada');

    expect(await status(first)).toBe(401);
    expect(await status(second)).toBe(200);
    expect(await status(ofGrace)).toBe(200);
  });

  it('leaves the tokens of other apps alone', async () => {
    await using standIn = await startPlexStandIn();
    const [one, another] = [new TestClient(standIn.url, 'one'), new TestClient(standIn.url, 'another')];
    const tokens: string[] = [];
    for (const app of [one, another]) {
      const pin = await app.requestPin('strong');
      standIn.approve({ code: pin.code, person: 'ada' });
      tokens.push((await app.readPin(pin)).authToken ?? '');
    }
    const answers = await Promise.all(tokens.map((token) => one.call('GET', '/api/v2/user', { token })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});
