import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient } from '../testing/test-client.ts';

interface Resource {
  readonly [field: string]: unknown;
}

const resourcesOf = async (url: string, token: string): Promise<readonly Resource[]> => {
  const path = '/api/v2/resources?includeHttps=1&includeRelay=1&includeIPv6=1';
  const answer = await new TestClient(url).call('GET', path, { token });
  return (await answer.json()) as readonly Resource[];
};

/** The names that recorded answers have. */
const recordedFields = (
  'name product productVersion platform platformVersion device clientIdentifier createdAt lastSeenAt provides ' +
  'ownerId sourceTitle publicAddress accessToken owned home synced relay presence httpsRequired ' +
  'publicAddressMatches dnsRebindingProtection natLoopbackSupported connections'
).split(' ');

describe('the resources of a person', () => {
  it('are servers with an access token and ways to reach them, and devices without', async () => {
    await using standIn = await startPlexStandIn();
    const [server, device] = await resourcesOf(standIn.url, 'stand-in-token-ada');
    for (const resource of [server, device]) {
      expect(Object.keys(resource ?? {}).toSorted()).toEqual(recordedFields.toSorted());
    }
    expect(server).toMatchObject({ provides: 'server', owned: true, ownerId: null, sourceTitle: null });
    expect(server?.['accessToken']).toEqual(expect.any(String));
    expect(server?.['connections']).toEqual([
      expect.objectContaining({ protocol: 'https', local: true, relay: false, IPv6: false, port: 32400 }),
      expect.objectContaining({ local: false, relay: false }),
      expect.objectContaining({ local: false, relay: true }),
    ]);
    expect(device).toMatchObject({ clientIdentifier: 'stand-in-browser-ada', accessToken: null, connections: [] });
  });

  it('tell whose a shared server is', async () => {
    await using standIn = await startPlexStandIn();
    const servers = (await resourcesOf(standIn.url, 'stand-in-token-grace')).filter(
      (one) => one['provides'] === 'server',
    );
    expect(servers).toMatchObject([
      { name: 'The attic', owned: false, sourceTitle: 'Ada Byron', ownerId: expect.any(Number) as number },
      { name: 'Harbour films', owned: true, sourceTitle: null },
    ]);
  });
});
