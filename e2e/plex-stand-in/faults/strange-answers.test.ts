import { describe, expect, it } from 'vitest';
import { startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient, told } from '../testing/test-client.ts';

describe('the previous answer once more', () => {
  it('is what the endpoint last answered, and leaves the request undone', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const first = await app.requestPin('short');
    standIn.planFault({ endpoint: 'create-pin', fault: { kind: 'previous-answer' }, times: 1 });
    expect(await app.requestPin('short')).toEqual(first);
    expect(standIn.pins()).toHaveLength(1);
    expect((await app.requestPin('short')).id).not.toBe(first.id);
  });

  it('is older than a claim', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    const pin = await app.requestPin('short');
    await app.poll(pin);
    standIn.approve({ code: pin.code, person: 'ada' });
    standIn.planFault({ endpoint: 'poll-pin', fault: { kind: 'previous-answer' }, times: 1 });
    expect((await app.readPin(pin)).authToken).toBeNull();
    expect((await app.readPin(pin)).authToken).not.toBeNull();
  });

  it('is the right one where there has been none', async () => {
    await using standIn = await startPlexStandIn();
    standIn.planFault({ endpoint: 'create-pin', fault: { kind: 'previous-answer' }, times: 1 });
    expect((await new TestClient(standIn.url).requestPin('short')).code).toBe(standIn.pins()[0]?.code);
  });
});

it('an answer comes as XML though JSON was asked for', async () => {
  await using standIn = await startPlexStandIn();
  standIn.planFault({ endpoint: 'create-pin', fault: { kind: 'xml' }, times: 1 });
  const answer = await new TestClient(standIn.url).call('POST', '/api/v2/pins');
  expect(answer.status).toBe(201);
  expect(answer.headers.get('Content-Type')).toBe('application/xml; charset=utf-8');
  expect(await answer.text()).toContain(` code="${standIn.pins()[0]?.code}"`);
});

it('an answer comes with a header that is not Latin-1', async () => {
  await using standIn = await startPlexStandIn();
  standIn.planFault({ endpoint: 'create-pin', fault: { kind: 'foreign-header' }, times: 1 });
  const answer = await new TestClient(standIn.url).call('POST', '/api/v2/pins');
  expect(answer.status).toBe(201);
  expect(Buffer.from(answer.headers.get('X-Gateway') ?? '', 'latin1').toString()).toBe('网关');
});

describe('a body that trickles', () => {
  const trickling = { endpoint: 'ping', fault: { kind: 'trickling-body', everyMillis: 1 }, times: 1 } as const;

  it('is whole in the end', async () => {
    await using standIn = await startPlexStandIn();
    standIn.planFault(trickling);
    const app = new TestClient(standIn.url);
    const slow = await told(await app.call('GET', '/api/v2/ping', { token: 'stand-in-token-ada' }));
    expect(slow).toEqual(await told(await app.call('GET', '/api/v2/ping', { token: 'stand-in-token-ada' })));
  });

  it('ends when the client has had enough', async () => {
    await using standIn = await startPlexStandIn();
    standIn.planFault({ ...trickling, fault: { kind: 'trickling-body', everyMillis: 600_000 } });
    const enough = new AbortController();
    const answer = await new TestClient(standIn.url).call('GET', '/api/v2/ping', { signal: enough.signal });
    enough.abort();
    await expect(answer.text()).rejects.toThrow('aborted');
  });
});

describe('the form of pins', () => {
  it('may have an id beyond what a number holds, exact to its last digit', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    standIn.setPinForm({ nextId: '9007199254740993' });
    const text = await (await app.call('POST', '/api/v2/pins')).text();
    expect(text).toMatch(/^\{"id":9007199254740993,/);
    expect((await app.call('GET', '/api/v2/pins/9007199254740993')).status).toBe(200);
    expect((await app.call('GET', '/api/v2/pins/9007199254740992')).status).toBe(404);
    await app.requestPin('short');
    expect(standIn.pins().map(({ id }) => id)).toEqual(['9007199254740993', '9007199254740994']);
  });

  it('may have codes of another length', async () => {
    await using standIn = await startPlexStandIn();
    const app = new TestClient(standIn.url);
    standIn.setPinForm({ strongCharacters: 40, shortCharacters: 6 });
    expect((await app.requestPin('strong')).code).toMatch(/^[a-z0-9]{40}$/);
    expect((await app.requestPin('short')).code).toMatch(/^[A-Z0-9]{6}$/);
  });
});
