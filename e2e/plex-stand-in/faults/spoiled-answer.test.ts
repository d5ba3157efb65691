import { describe, expect, it } from 'vitest';
import { TestClient } from '../testing/test-client.ts';
import { struckBy } from '../testing/struck-by.ts';

describe('an answer that is spoiled', () => {
  it('comes late', async () => {
    const { standIn, ask } = await struckBy({ kind: 'slow', millis: 120 });
    await using _ = standIn;
    const beforeMillis = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - beforeMillis).toBeGreaterThanOrEqual(115);
  });

  it('comes when the faults are lifted, of its own endpoint or of all, and not before', async () => {
    for (const lifting of [{ endpoint: 'user' }, undefined] as const) {
      const { standIn, ask } = await struckBy({ kind: 'held' });
      await using _ = standIn;
      const arrival = standIn.requests.next('user');
      const order: string[] = [];
      const answered = ask().then(({ status }) => order.push(`answered with ${status}`));
      await arrival;
      standIn.liftFaults({ endpoint: 'poll-pin' });
      // Another one gets through meanwhile.
      expect((await ask()).status).toBe(200);
      order.push('lifted');
      standIn.liftFaults(lifting);
      await answered;
      expect(order).toEqual(['lifted', 'answered with 200']);
    }
  });

  it('comes without a body', async () => {
    const { standIn, ask } = await struckBy({ kind: 'empty-body' });
    await using _ = standIn;
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toMatch(/json/);
    expect(await answer.text()).toBe('');
  });

  it('comes as half of itself', async () => {
    const { standIn, ask } = await struckBy({ kind: 'truncated-body' });
    await using _ = standIn;
    const half = await (await ask()).text();
    const whole = await (await ask()).text();
    expect(half).toBe(whole.slice(0, Math.floor(whole.length / 2)));
    expect(() => JSON.parse(half) as unknown).toThrow(SyntaxError);
  });

  it('breaks off in the middle', async () => {
    const { standIn, ask } = await struckBy({ kind: 'connection-lost' });
    await using _ = standIn;
    const answer = await ask();
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  it('stands still in the middle until the client gives up', async () => {
    const { standIn } = await struckBy({ kind: 'stalled-body' });
    await using _ = standIn;
    const timeout = new AbortController();
    const app = new TestClient(standIn.url);
    const call = { token: 'stand-in-token-ada', signal: timeout.signal };
    const reader = (await app.call('GET', '/api/v2/user', call)).body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    const rest = reader?.read();
    await app.requestPin('strong');
    timeout.abort();
    await expect(rest).rejects.toThrow('aborted');
  });

  it('has other types, field by field', async () => {
    const { standIn, ask } = await struckBy({ kind: 'wrong-types' });
    await using _ = standIn;
    const spoiled = (await (await ask()).json()) as Record<string, unknown>;
    const right = (await (await ask()).json()) as Record<string, unknown>;
    expect(Object.keys(spoiled)).toEqual(Object.keys(right));
    for (const [name, value] of Object.entries(right)) {
      if (value === null || typeof value !== 'object') expect(typeof spoiled[name], name).not.toBe(typeof value);
    }
  });

  it('has fields that nobody knows, and all that it should have', async () => {
    const { standIn, ask } = await struckBy({ kind: 'unknown-fields' });
    await using _ = standIn;
    const more = (await (await ask()).json()) as Record<string, unknown>;
    const right = (await (await ask()).json()) as Record<string, unknown>;
    expect(more).toMatchObject(right);
    expect(Object.keys(more)).toEqual(expect.arrayContaining(['unknownText', 'unknownObject']));
    expect(more['subscription']).toHaveProperty('unknownText');
  });
});
