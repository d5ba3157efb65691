import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient, told } from '../testing/test-client.ts';

describe('a path', () => {
  it.for(['/', '/api/v2/nothing', '/api/v2/pins/1/2', '/devicesXxml'])('%s is not found', async (path) => {
    await using standIn = await startPlexStandIn();
    expect(await told(await new TestClient(standIn.url).call('GET', path))).toMatchObject({
      status: 404,
      body: { errors: [{ code: 1002 }] },
    });
    expect(standIn.requests.all).toMatchObject([{ path, endpoint: null }]);
  });

  it.for([
    ['GET', '/api/v2/pins'],
    ['PUT', '/api/v2/pins/1'],
    ['GET', '/api/v2/users/signout'],
    ['POST', '/auth'],
  ] as const)('with the wrong method is refused: %s %s', async ([method, path]) => {
    await using standIn = await startPlexStandIn();
    expect(await told(await new TestClient(standIn.url).call(method, path))).toMatchObject({
      status: 405,
      body: { errors: [{ code: 1005 }] },
    });
  });
});
