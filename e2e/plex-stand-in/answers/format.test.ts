import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../plex-stand-in.ts';

const identifier = { 'X-Plex-Client-Identifier': 'one-app' };

describe('the format of an answer', () => {
  it.for([
    { path: '/api/v2/pins', accept: '*/*', type: 'application/xml' },
    { path: '/api/v2/pins', accept: 'application/json', type: 'application/json' },
    { path: '/api/v2/pins', accept: 'text/html, application/json;q=0.9', type: 'application/json' },
    { path: '/api/v2/pins.json', accept: '*/*', type: 'application/json' },
    { path: '/api/v2/pins.xml', accept: 'application/json', type: 'application/xml' },
  ])('is $type for $path with Accept: $accept', async ({ path, accept, type }) => {
    await using standIn = await startPlexStandIn();
    const answer = await fetch(standIn.url + path, { method: 'POST', headers: { ...identifier, Accept: accept } });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('Content-Type')).toBe(`${type}; charset=utf-8`);
  });

  it('puts the fields of a pin into attributes of the XML root, a null as an empty one', async () => {
    await using standIn = await startPlexStandIn({ now: () => Date.UTC(2026, 0, 1) });
    const answer = await fetch(`${standIn.url}/api/v2/pins`, {
      method: 'POST',
      headers: { ...identifier, 'X-Plex-Product': 'Keys & "Locks" <1>' },
    });
    const [pin] = standIn.pins();
    const text = await answer.text();
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<pin /);
    for (const attribute of [
      `id="${pin?.id}"`,
      `code="${pin?.code}"`,
      'product="Keys &#38; &#34;Locks&#34; &#60;1&#62;"',
      'trusted="0"',
      'clientIdentifier="one-app"',
      'expiresIn="900"',
      'createdAt="2026-01-01T00:00:00Z"',
      'authToken=""',
      'newRegistration=""',
    ]) {
      expect(text).toContain(` ${attribute}`);
    }
  });

  it('is XML for a pin that is polled by its id with a suffix', async () => {
    await using standIn = await startPlexStandIn();
    await fetch(`${standIn.url}/api/v2/pins`, { method: 'POST', headers: identifier });
    const [pin] = standIn.pins();
    standIn.approve({ code: pin?.code ?? '', person: 'ada' });
    const answer = await fetch(`${standIn.url}/api/v2/pins/${pin?.id}.xml`, { headers: identifier });
    const token = standIn.pins()[0]?.claim?.token;
    expect(token).toBeDefined();
    expect(await answer.text()).toContain(` authToken="${token}" newRegistration="0"`);
  });

  it('is XML for an error that nobody wanted as JSON', async () => {
    await using standIn = await startPlexStandIn();
    const answer = await fetch(`${standIn.url}/api/v2/pins/1`, { headers: identifier });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('<errors><error code="1020" message="Code not found or expired"/></errors>');
  });
});
