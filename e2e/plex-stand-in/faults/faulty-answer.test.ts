import { describe, expect, it } from 'vitest';
import { type PlexErrorName, plexErrorNames, plexErrors } from '../answers/plex-error.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { startPlexStandIn } from '../plex-stand-in.ts';
import { TestClient, told } from '../testing/test-client.ts';
import { struckBy } from '../testing/struck-by.ts';

describe('an error of Plex’s own', () => {
  const recorded: Partial<Record<PlexErrorName, readonly [status: number, code: number]>> = {
    'client identifier missing': [400, 1000],
    'not authenticated': [401, 1001],
    'code-not-found': [404, 1020],
    'rate limit exceeded': [429, 1003],
    'not-found': [404, 1002],
    'not-valid': [400, 1004],
    'method not allowed': [405, 1005],
    'not acceptable': [406, 1006],
    'internal error': [500, 1007],
    'not processable': [422, 1008],
    'verification code needed': [401, 1029],
    'repeated failures': [401, 1031],
    'code-expired': [422, 1069],
  };

  it.for(plexErrorNames)('comes with its status, code and words: %s', async (error) => {
    const { standIn, ask } = await struckBy({ kind: 'plex-error', error });
    await using _ = standIn;
    const answer = await told(await ask());
    const { status, code, message } = plexErrors[error];
    expect(answer).toMatchObject({ status, body: { errors: [{ code, message }] } });
    if (recorded[error] !== undefined) expect([status, code]).toEqual(recorded[error]);
    expect((await ask()).status).toBe(200);
  });

  it('has no status inside when the code was not found or too many asked', async () => {
    for (const error of ['code-not-found', 'rate limit exceeded'] as const) {
      const { standIn, ask } = await struckBy({ kind: 'plex-error', error });
      await using _ = standIn;
      expect(Object.keys(((await (await ask()).json()) as { errors: [object] }).errors[0])).toEqual([
        'code',
        'message',
      ]);
    }
  });

  it.for(['7', 'Fri, 01 Jan 2027 00:00:00 GMT'])('may say when to come back: %s', async (retryAfter) => {
    const { standIn, ask } = await struckBy({ kind: 'plex-error', error: 'rate limit exceeded', retryAfter });
    await using _ = standIn;
    expect((await ask()).headers.get('Retry-After')).toBe(retryAfter);
  });

  it('says nothing of coming back when nobody planned it', async () => {
    const { standIn, ask } = await struckBy({ kind: 'plex-error', error: 'rate limit exceeded' });
    await using _ = standIn;
    expect((await ask()).headers.has('Retry-After')).toBe(false);
  });
});

describe('an answer in place of the right one', () => {
  it.for([
    { status: 502, body: 'html', type: 'text/html; charset=utf-8', begins: '<!doctype html>' },
    { status: 503, body: 'html', type: 'text/html; charset=utf-8', begins: '<!doctype html>' },
    { status: 403, body: 'json', type: 'application/json; charset=utf-8', begins: '{"errors":[{' },
    { status: 500, body: 'nothing', type: null, begins: '' },
  ] as const)('is $status with $body', async ({ status, body, type, begins }) => {
    const { standIn, ask } = await struckBy({ kind: 'status', status, body, retryAfter: '3' });
    await using _ = standIn;
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe(type);
    expect(answer.headers.get('Retry-After')).toBe('3');
    expect((await answer.text()).slice(0, Math.max(begins.length, 1))).toBe(begins);
  });

  it('is a redirect', async () => {
    const { standIn, ask } = await struckBy({ kind: 'redirect', to: 'http://192.0.2.1/login' });
    await using _ = standIn;
    const answer = await ask();
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe('http://192.0.2.1/login');
  });

  it('is a page of HTML with 200', async () => {
    const { standIn, ask } = await struckBy({ kind: 'not-json' });
    await using _ = standIn;
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/^<!doctype html>/);
  });

  it('is a huge body, valid to its end', async () => {
    const { standIn, ask } = await struckBy({ kind: 'huge-body', bytes: 3_000_000 });
    await using _ = standIn;
    const { padding } = (await (await ask()).json()) as { padding: string };
    expect(padding).toHaveLength(3_000_000);
  });

  it('is a huge body that stops when the client has had enough', async () => {
    const { standIn, ask } = await struckBy({ kind: 'huge-body', bytes: 1e12 });
    await using _ = standIn;
    const reader = (await ask()).body?.getReader();
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0);
    await reader?.cancel();
    expect((await ask()).status).toBe(200);
  });
});

describe('an answer that never comes', () => {
  it('leaves the client waiting until it gives up', async () => {
    await using standIn = await startPlexStandIn();
    standIn.planFault({ endpoint: 'user', fault: { kind: 'no-answer' }, times: 1 });
    const app = new TestClient(standIn.url);
    const arrived = standIn.requests.next('user');
    const timeout = new AbortController();
    const answer = app.call('GET', '/api/v2/user', { signal: timeout.signal });
    await arrived;
    await app.requestPin('strong');
    timeout.abort();
    await expect(answer).rejects.toThrow('aborted');
  });

  it('is a connection that is reset', async () => {
    const { standIn, ask } = await struckBy({ kind: 'connection-reset' });
    await using _ = standIn;
    await expect(ask()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  });
});

describe('a fault', () => {
  const calls: readonly (readonly [Endpoint, string, string])[] = [
    ['create-pin', 'POST', '/api/v2/pins'],
    ['poll-pin', 'GET', '/api/v2/pins/1'],
    ['qr-picture', 'GET', '/api/v2/pins/qr/ABCD'],
    ['link-pin', 'PUT', '/api/v2/pins/link'],
    ['user', 'GET', '/api/v2/user'],
    ['sign-out', 'DELETE', '/api/v2/users/signout'],
    ['resources', 'GET', '/api/v2/resources'],
    ['devices', 'GET', '/devices.xml'],
    ['avatar', 'GET', '/users/ada0000000000001/avatar'],
    ['link-page', 'GET', '/link/'],
  ];

  it.for(calls)('strikes %s', async ([endpoint, method, path]) => {
    await using standIn = await startPlexStandIn();
    standIn.planFault({ endpoint, fault: { kind: 'status', status: 503, body: 'html' }, times: 1 });
    const app = new TestClient(standIn.url);
    expect((await app.call(method, path)).status).toBe(503);
    expect((await app.call(method, path)).status).not.toBe(503);
  });

  it('in place of an answer leaves the request undone', async () => {
    await using standIn = await startPlexStandIn();
    standIn.planFault({ endpoint: 'create-pin', fault: { kind: 'plex-error', error: 'internal error' }, times: 1 });
    await new TestClient(standIn.url).call('POST', '/api/v2/pins');
    expect(standIn.pins()).toEqual([]);
  });

  it('that spoils an answer lets the request do its work', async () => {
    await using standIn = await startPlexStandIn();
    standIn.planFault({ endpoint: 'create-pin', fault: { kind: 'connection-lost' }, times: 1 });
    await new TestClient(standIn.url).call('POST', '/api/v2/pins');
    expect(standIn.pins()).toHaveLength(1);
  });
});
