import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../plex-stand-in.ts';

const fields = {
  'X-Plex-Client-Identifier': 'one-app',
  'X-Plex-Product': 'Latchkey',
  'X-Plex-Device': 'Linux',
  'X-Plex-Version': '0.1.0',
  'X-Plex-Platform': 'Debian',
};
const expected = {
  clientIdentifier: 'one-app',
  product: 'Latchkey',
  device: 'Linux',
  version: '0.1.0',
  platform: 'Debian',
};

const ways: readonly { way: string; query?: Record<string, string>; request: RequestInit }[] = [
  { way: 'headers', request: { headers: { ...fields, strong: 'true' } } },
  { way: 'query arguments', query: { ...fields, strong: 'true' }, request: {} },
  { way: 'a form', request: { body: new URLSearchParams({ ...fields, strong: 'true' }) } },
  {
    way: 'a JSON body',
    request: {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...fields, strong: true }),
    },
  },
];

describe('the five fields and the client identifier', () => {
  it.for(ways)('may come as $way', async ({ query = {}, request }) => {
    await using standIn = await startPlexStandIn();
    const address = `${standIn.url}/api/v2/pins?${new URLSearchParams(query).toString()}`;
    const answer = await fetch(address, { method: 'POST', ...request });
    expect(answer.status).toBe(201);
    const [pin] = standIn.pins();
    expect(pin?.identity).toMatchObject(expected);
    expect(pin?.strength).toBe('strong');
  });

  it('may have letters beyond ASCII in a header, as UTF-8', async () => {
    await using standIn = await startPlexStandIn();
    const utf8 = Buffer.from('Zoës Küchenrechner 電', 'utf8').toString('latin1');
    await fetch(`${standIn.url}/api/v2/pins`, {
      method: 'POST',
      headers: { ...fields, 'X-Plex-Device-Name': utf8 },
    });
    expect(standIn.pins()[0]?.identity.deviceName).toBe('Zoës Küchenrechner 電');
    expect(standIn.requests.all[0]?.headers['x-plex-device-name']).toBe('Zoës Küchenrechner 電');
  });

  it('count as missing when they are empty', async () => {
    await using standIn = await startPlexStandIn();
    const answer = await fetch(`${standIn.url}/api/v2/pins?X-Plex-Client-Identifier=`, { method: 'POST' });
    expect(answer.status).toBe(400);
  });

  it('are not read from a body that is broken', async () => {
    await using standIn = await startPlexStandIn();
    const answer = await fetch(`${standIn.url}/api/v2/pins`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"X-Plex-Client-Identifier":"one-app"',
    });
    expect(answer.status).toBe(400);
  });
});
