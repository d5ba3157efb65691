import { describe, expect, it } from 'vitest';
import { type PlexStandIn, startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient } from '../testing/test-client.ts';
import { remoteControls } from './remote-controls.ts';

const post = async (
  standIn: PlexStandIn,
  path: string,
  body: string,
): Promise<{ status: number; message: unknown }> => {
  const answer = await fetch(`${standIn.url}/stand-in/${path}`, { method: 'POST', body });
  const { message } = (await answer.json()) as { message?: unknown };
  return { status: answer.status, message };
};

describe('the controls of a stand-in in another process', () => {
  it('claim a code', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const pin = await app.requestPin('strong');
    expect(await remoteControls(standIn.url).approve({ code: pin.code, person: 'grace' })).toEqual({
      kind: 'approved',
    });
    expect((await app.readPin(pin)).authToken).toBe(standIn.devices().at(-1)?.token);
  });

  it('say why a code cannot be claimed', async () => {
    await using standIn = await startPlexStandIn();
    const remote = remoteControls(standIn.url);
    const app = new TestClient(standIn.url);
    const [strong, short] = [await app.requestPin('strong'), await app.requestPin('short')];
    const approve = (code: string, clientIdentifier = 'asking-app') =>
      remote.approve({ code, person: 'ada', askedAt: { page: 'approval-page', clientIdentifier } });
    expect(await approve('nothing')).toEqual({ kind: 'code-not-found' });
    expect(await approve(short.code)).toEqual({ kind: 'wrong-page', strength: 'short' });
    expect(await approve(strong.code, 'somebody else')).toEqual({ kind: 'another-app' });
    const onLinkPage = { person: 'ada', askedAt: { page: 'link-page' } } as const;
    expect(await remote.approve({ ...onLinkPage, code: strong.code })).toEqual({
      kind: 'wrong-page',
      strength: 'strong',
    });
    expect(standIn.pins().every(({ claim }) => claim === null)).toBe(true);
  });

  it('expire a pin', async () => {
    await using standIn = await startPlexStandIn();
    const remote = remoteControls(standIn.url);
    const app = new TestClient(standIn.url);
    const pin = await app.requestPin('strong');
    expect(await remote.expire({ code: pin.code })).toBe(true);
    expect((await app.poll(pin)).status).toBe(404);
    expect(await remote.expire({ code: pin.code })).toBe(false);
  });

  it('push the clock and change the lifetimes', async () => {
    await using standIn = await startPlexStandIn({ now: () => 0 });
    const remote = remoteControls(standIn.url);
    const app = new TestClient(standIn.url);
    await remote.setLifetimes({ shortSeconds: 30, claimedSeconds: 3 });
    const pin = await app.requestPin('short');
    expect(pin.expiresIn).toBe(30);
    expect((await app.requestPin('strong')).expiresIn).toBe(1800);
    await remote.advance({ seconds: 20 });
    expect((await app.readPin(pin)).expiresIn).toBe(10);
    await remote.approve({ code: pin.code, person: 'ada' });
    expect((await app.readPin(pin)).expiresIn).toBe(3);
  });

  it('revoke a token', async () => {
    await using standIn = await startPlexStandIn();
    const remote = remoteControls(standIn.url);
    expect(await remote.revoke({ token: 'stand-in-token-grace' })).toBe(true);
    expect(await remote.revoke({ token: 'stand-in-token-grace' })).toBe(false);
    const answer = await new TestClient(standIn.url).call('GET', '/api/v2/user', { token: 'stand-in-token-grace' });
    expect(answer.status).toBe(401);
  });

  it('plan faults and lift them', async () => {
    await using standIn = await startPlexStandIn();
    const remote = remoteControls(standIn.url);
    const app = new TestClient(standIn.url);
    await remote.planFault({ endpoint: 'create-pin', fault: { kind: 'empty-body' }, times: 'until lifted' });
    expect(await (await app.call('POST', '/api/v2/pins')).text()).toBe('');
    await remote.liftFaults({ endpoint: 'create-pin' });
    expect(await (await app.call('POST', '/api/v2/pins')).text()).not.toBe('');
  });

  it('take the stand-in offline and back', async () => {
    await using standIn = await startPlexStandIn();
    const remote = remoteControls(standIn.url);
    const app = new TestClient(standIn.url);
    await remote.goOffline();
    await expect(app.requestPin('strong')).rejects.toThrow('fetch failed');
    await remote.goOnline();
    expect((await app.requestPin('strong')).expiresIn).toBe(1800);
  });

  it('list pins, devices and requests, but not their own calls', async () => {
    await using standIn = await startPlexStandIn();
    const remote = remoteControls(standIn.url);
    await new TestClient(standIn.url).requestPin('strong');
    expect(await remote.pins()).toEqual(standIn.pins());
    expect(await remote.devices()).toEqual(standIn.devices());
    expect(await remote.seenRequests()).toEqual(standIn.requests.all);
    expect(standIn.requests.all).toHaveLength(1);
  });

  it('wait until so many requests have arrived', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const waiting = remoteControls(standIn.url).seenRequests({ endpoint: 'poll-pin', atLeast: 2 });
    await app.call('GET', '/api/v2/pins/1');
    await app.call('GET', '/api/v2/user');
    await app.call('GET', '/api/v2/pins/2');
    expect((await waiting).map(({ path }) => path)).toEqual(['/api/v2/pins/1', '/api/v2/pins/2']);
  });

  it('reject an input that is not valid', async () => {
    await using standIn = await startPlexStandIn();
    await expect(remoteControls(standIn.url).advance({ seconds: -1 })).rejects.toThrow('refused "advance"');
  });
});

describe('the endpoint of the controls', () => {
  it.for([
    ['approve', '{"code":"ABCD","person":"nobody"}', /person/],
    ['faults', '{"endpoint":"poll-pin","fault":{"kind":"fire"},"times":1}', /fault/],
    ['faults', '{"endpoint":"poll-pin","fault":{"kind":"empty-body"},"times":0}', /times/],
    ['advance', '{"seconds":"1"}', /seconds/],
    ['advance', '{"seconds":1', /not JSON/],
    ['expire', '', /Object/],
  ] as const)('tells what is wrong with the input of %s: %s', async ([path, body, message]) => {
    await using standIn = await startPlexStandIn();
    expect(await post(standIn, path, body)).toEqual({
      status: 400,
      message: expect.stringMatching(message) as string,
    });
  });

  it('knows its controls only, and only by POST', async () => {
    await using standIn = await startPlexStandIn();
    expect((await post(standIn, 'nothing', '')).status).toBe(404);
    expect((await fetch(`${standIn.url}/stand-in/pins`)).status).toBe(405);
  });
});
