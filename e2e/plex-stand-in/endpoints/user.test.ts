import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient, told } from '../testing/test-client.ts';

const notAuthenticated = {
  status: 401,
  body: { errors: [{ code: 1001, message: 'User could not be authenticated', status: 401 }] },
};

/** The names that recorded answers have. */
const recordedFields = (
  'id uuid username title email friendlyName locale confirmed joinedAt emailOnlyAuth hasPassword protected thumb ' +
  'authToken country subscription subscriptionDescription restricted anonymous home guest homeSize homeAdmin ' +
  'maxHomeSize profile entitlements services twoFactorEnabled'
).split(' ');

describe('the account behind a token', () => {
  it('has every field of a recorded answer', async () => {
    await using standIn = await startPlexStandIn();
    const answer = await new TestClient(standIn.url).call('GET', '/api/v2/user', { token: 'stand-in-token-ada' });
    expect(Object.keys((await answer.json()) as object)).toEqual(expect.arrayContaining(recordedFields));
  });

  it('is Ada, with Plex Pass, and tells the token it was asked with', async () => {
    await using standIn = await startPlexStandIn();
    const answer = await new TestClient(standIn.url).call('GET', '/api/v2/user', { token: 'stand-in-token-ada' });
    expect(await told(answer)).toMatchObject({
      status: 200,
      body: {
        title: 'Ada Byron',
        email: 'ada@example.com',
        authToken: 'stand-in-token-ada',
        joinedAt: expect.any(Number) as number,
        subscription: { active: true, status: 'Active', plan: 'lifetime' },
      },
    });
  });

  it('is Grace, without Plex Pass', async () => {
    await using standIn = await startPlexStandIn();
    const answer = await new TestClient(standIn.url).call('GET', '/api/v2/user', { token: 'stand-in-token-grace' });
    expect(await answer.json()).toMatchObject({
      title: 'Grace Murray',
      subscription: { active: false, status: 'Inactive', plan: null, features: [] },
      subscriptionDescription: null,
    });
  });

  it.for(['GET /api/v2/user', 'DELETE /api/v2/users/signout', 'GET /api/v2/resources', 'GET /devices.xml'])(
    'stays hidden without a living token: %s',
    async (call) => {
      await using standIn = await startPlexStandIn();
      const [method = '', path = ''] = call.split(' ');
      const app = new TestClient(standIn.url);
      expect(await told(await app.call(method, path))).toEqual(notAuthenticated);
      expect(await told(await app.call(method, path, { token: 'unknown' }))).toEqual(notAuthenticated);
    },
  );

  it.for(['GET /api/v2/user', 'DELETE /api/v2/users/signout', 'GET /api/v2/resources'])(
    'stays hidden without a client identifier: %s',
    async (call) => {
      await using standIn = await startPlexStandIn();
      const [method = '', path = ''] = call.split(' ');
      const headers = { Accept: 'application/json', 'X-Plex-Token': 'stand-in-token-ada' };
      expect(await told(await fetch(standIn.url + path, { method, headers }))).toMatchObject({
        status: 400,
        body: { errors: [{ code: 1000 }] },
      });
    },
  );

  it('has a picture that is a PNG and needs no token', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const answer = await app.call('GET', '/api/v2/user', { token: 'stand-in-token-ada' });
    const { thumb } = (await answer.json()) as { thumb: string };
    expect(new URL(thumb).origin).toBe(standIn.url);
    const picture = await fetch(thumb);
    expect(picture.headers.get('Content-Type')).toBe('image/png');
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('has no picture under an unknown name', async () => {
    await using standIn = await startPlexStandIn();
    expect((await fetch(`${standIn.url}/users/nobody/avatar`)).status).toBe(404);
  });
});

describe('signing out', () => {
  it('kills the token and leaves the device in the list', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const pin = await app.requestPin('strong');
    standIn.approve({ code: pin.code, person: 'ada' });
    const token = (await app.readPin(pin)).authToken ?? '';

    const answer = await app.call('DELETE', '/api/v2/users/signout', { token });

    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe('');
    expect(await told(await app.call('GET', '/api/v2/user', { token }))).toEqual(notAuthenticated);
    const list = await app.call('GET', '/devices.xml', { token: 'stand-in-token-ada' });
    expect(await list.text()).toMatch(/clientIdentifier="asking-app"[^>]* token=""/);
  });
});

describe('a ping', () => {
  it('is answered when the token lives', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const ping = (): Promise<Response> => app.call('GET', '/api/v2/ping', { token: 'stand-in-token-ada' });
    expect(await told(await ping())).toEqual({ status: 200, body: { pong: true } });
    expect(standIn.revoke({ token: 'stand-in-token-ada' })).toBe(true);
    expect(await told(await ping())).toEqual(notAuthenticated);
  });
});
