import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient } from '../testing/test-client.ts';

describe('the record of requests', () => {
  it('keeps what a request brought and when it came', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const beforeMillis = performance.now();
    await app.call('PUT', '/api/v2/pins/link?a=1', { headers: { 'X-Extra': 'yes' }, body: 'code=ABCD' });
    const [request] = standIn.requests.all;
    expect(request).toMatchObject({
      endpoint: 'link-pin',
      method: 'PUT',
      path: '/api/v2/pins/link',
      query: { a: '1' },
      headers: { 'x-extra': 'yes', 'x-plex-client-identifier': 'asking-app' },
      body: 'code=ABCD',
    });
    expect(request?.arrivedAtMillis).toBeGreaterThanOrEqual(beforeMillis);
    expect(request?.arrivedAtMillis).toBeLessThanOrEqual(performance.now());
  });

  it('tells the next request of an endpoint when it arrives, before it is answered', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    standIn.planFault({ endpoint: 'poll-pin', fault: { kind: 'no-answer' }, times: 'until lifted' });
    const pin = await app.requestPin('strong');
    const arrived = standIn.requests.next('poll-pin');
    const unanswered = app.poll(pin).catch((error: unknown) => error);
    expect(await arrived).toMatchObject({ path: `/api/v2/pins/${pin.id}` });
    await standIn.close();
    expect(await unanswered).toBeInstanceOf(TypeError);
  });

  it('tells a later request by its number, and an earlier one at once', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const third = standIn.requests.nth(({ path }) => path.startsWith('/api/v2/pins/'), 3);
    for (const id of [1, 2, 3]) await app.call('GET', `/api/v2/pins/${id}`);
    expect((await third).path).toBe('/api/v2/pins/3');
    expect((await standIn.requests.nth('poll-pin', 2)).path).toBe('/api/v2/pins/2');
    expect(standIn.requests.of('poll-pin')).toHaveLength(3);
  });

  it('leaves nobody waiting when the stand-in closes', async () => {
    const standIn = await startPlexStandIn();
    const arrived = standIn.requests.next('user');
    await standIn.close();
    await expect(arrived).rejects.toThrow('closed before');
  });
});
