import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient, told } from '../testing/test-client.ts';

describe('a Home', () => {
  it('has Ada, who runs it, and Nell, who is managed and guarded by four digits', async () => {
    await using standIn = await startPlexStandIn();
    const answer = await new TestClient(standIn.url).call('GET', '/api/v2/home/users', { token: 'stand-in-token-ada' });
    expect(await answer.json()).toMatchObject({
      users: [
        { title: 'Ada Byron', admin: true, restricted: false, protected: false },
        { title: 'Nell', admin: false, restricted: true, protected: true, email: null, username: null },
      ],
    });
  });

  it('gives a token for the person that is switched to', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const path = '/api/v2/home/users/nell000000000003/switch?pin=2468';
    const answer = await app.call('POST', path, { token: 'stand-in-token-ada' });
    expect(answer.status).toBe(201);
    const { authToken } = (await answer.json()) as { authToken: string };
    const user = await app.call('GET', '/api/v2/user', { token: authToken });
    expect(await user.json()).toMatchObject({ title: 'Nell', email: null, home: true, homeAdmin: false });
  });

  it('gives none for the wrong digits, and none to a stranger', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const switchTo = (digits: string, token: string): Promise<Response> =>
      app.call('POST', `/api/v2/home/users/nell000000000003/switch?pin=${digits}`, { token });
    expect((await switchTo('0000', 'stand-in-token-ada')).status).toBe(400);
    expect((await switchTo('2468', 'stand-in-token-grace')).status).toBe(404);
    expect(standIn.devices().filter(({ person }) => person === 'nell')).toEqual([]);
  });

  it('of somebody who lives alone has one person', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const answer = await app.call('GET', '/api/v2/home/users', { token: 'stand-in-token-grace' });
    expect(await told(answer)).toMatchObject({ body: { users: [{ title: 'Grace Murray' }] } });
  });
});
