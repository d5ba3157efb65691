import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient } from '../testing/test-client.ts';

const identity = {
  'X-Plex-Product': 'Latchkey',
  'X-Plex-Version': '0.1.0',
  'X-Plex-Platform': 'Linux',
  'X-Plex-Platform-Version': '12',
  'X-Plex-Device': 'PC',
  'X-Plex-Device-Name': 'Den computer',
  'X-Plex-Model': 'Tower',
};

const listOf = async (app: TestClient): Promise<string> =>
  (await app.call('GET', '/devices.xml', { token: 'stand-in-token-ada' })).text();

describe('the list of authorized devices', () => {
  it('is XML, even for somebody who wants JSON, and names every token', async () => {
    await using standIn = await startPlexStandIn({ now: () => Date.UTC(2026, 0, 1) });
    const app = new TestClient(standIn.url);
    const pin = await app.requestPin('strong', identity);
    standIn.approve({ code: pin.code, person: 'ada' });
    const { authToken } = await app.readPin(pin);

    const text = await listOf(app);

    const [element = ''] = /<Device [^>]*clientIdentifier="asking-app".*?<\/Device>/.exec(text) ?? [];
    for (const attribute of [
      'name="Den computer"',
      'product="Latchkey"',
      'productVersion="0.1.0"',
      'platform="Linux"',
      'platformVersion="12"',
      'device="PC"',
      'model="Tower"',
      'vendor=""',
      'provides=""',
      'version="0.1.0"',
      `token="${authToken}"`,
      'createdAt="1767225600"',
      'lastSeenAt="1767225600"',
    ]) {
      expect(element).toContain(` ${attribute}`);
    }
    expect(element).toMatch(/ id="\d+"/);
    expect(element).toMatch(/<Connection uri="[^"]+"\/>/);
    expect(text).toContain('token="stand-in-token-ada"');
    expect(text).not.toContain('stand-in-token-grace');
  });

  it('has one entry for an app, however often it signs in', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    for (const kind of ['strong', 'short'] as const) {
      standIn.approve({ code: (await app.requestPin(kind)).code, person: 'ada' });
    }
    expect((await listOf(app)).match(/clientIdentifier="asking-app"/g)).toHaveLength(1);
  });

  it('loses the entry that is removed, and the token with it', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const pin = await app.requestPin('strong');
    standIn.approve({ code: pin.code, person: 'ada' });
    const token = (await app.readPin(pin)).authToken ?? '';
    const entry = standIn.devices().find((device) => device.token === token);

    const removal = await app.call('DELETE', `/devices/${entry?.id}.xml`, { token: 'stand-in-token-ada' });

    expect(removal.status).toBe(204);
    expect(await listOf(app)).not.toContain('asking-app');
    expect((await app.call('GET', '/api/v2/user', { token })).status).toBe(401);
  });

  it('lets nobody remove what is somebody else’s', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const entry = standIn.devices().find(({ person }) => person === 'ada');
    const removal = await app.call('DELETE', `/devices/${entry?.id}.xml`, { token: 'stand-in-token-grace' });
    expect(removal.status).toBe(404);
    expect(await listOf(app)).toContain('stand-in-browser-ada');
  });
});
