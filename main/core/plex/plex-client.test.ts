import { describe, expect, it } from 'vitest';
import { identityHeaders } from './identity-headers.ts';
import { systemClock } from '../time/clock.ts';
import { adasClientIdentifier, adasLaptop } from '../testing/adas-laptop.ts';
import { json, startServer } from '../testing/answering-server.ts';
import { clientAnswering, clientFor } from './testing/client.ts';
import { trouble } from './plex-answer.ts';
import { type PlexCall, PlexClient } from './plex-client.ts';

const never = new AbortController().signal;
const getUser: PlexCall = { method: 'GET', path: '/api/v2/user', timeoutMillis: 20_000 };

describe('a call', () => {
  it('says who is calling, in headers where they will do and else in the query', async () => {
    await using server = await startServer(json({}));
    await clientFor(server.address).call(getUser, never);
    const [request] = server.requests;
    expect(request?.method).toBe('GET');
    expect(request?.headers).toMatchObject({
      accept: 'application/json',
      'x-plex-client-identifier': adasClientIdentifier,
      'x-plex-product': 'Latchkey',
      'x-plex-version': '1.4.0',
      'x-plex-platform': 'Linux',
      'x-plex-platform-version': 'Debian GNU/Linux 12',
      'x-plex-device': 'Linux',
      'x-plex-model': 'Latitude 7420',
      'x-plex-device-screen-resolution': '1920x1080',
      'x-plex-language': 'en',
    });
    expect(request?.url).toBe('/api/v2/user?X-Plex-Device-Name=Ada%E2%80%99s%20laptop%20%2B%20Zo%C3%AB');
  });

  it('says by what name the computer goes now', async () => {
    await using server = await startServer(json({}));
    let deviceName = 'before';
    const client = new PlexClient({
      clock: systemClock,
      fetch,
      address: server.address,
      identity: () => identityHeaders({ ...adasLaptop, deviceName }, adasClientIdentifier),
    });
    await client.call(getUser, never);
    deviceName = 'after';
    await client.call(getUser, never);
    expect(server.requests.map(({ headers }) => headers['x-plex-device-name'])).toStrictEqual(['before', 'after']);
  });

  it('carries a token only where it is given one', async () => {
    await using server = await startServer(json({}));
    const client = clientFor(server.address);
    await client.call({ ...getUser, token: 's3cret' }, never);
    await client.call(getUser, never);
    expect(server.requests.map(({ headers }) => headers['x-plex-token'])).toStrictEqual(['s3cret', undefined]);
    expect(server.requests.map(({ url }) => url).join(' ')).not.toContain('s3cret');
  });

  it('carries what it has to say beside the identity, and cannot ask for anything but JSON', async () => {
    await using server = await startServer(json({}));
    const sends = {
      headers: { 'X-Plex-Thing': 'one two', Accept: 'text/xml' },
      query: { strong: 'true', name: 'a b+c' },
    };
    await clientFor(server.address).call({ method: 'POST', path: '/api/v2/pins', sends, timeoutMillis: 20_000 }, never);
    const [request] = server.requests;
    expect(request?.method).toBe('POST');
    expect(request?.url).toMatch(/^\/api\/v2\/pins\?.*&strong=true&name=a%20b%2Bc$/);
    expect(request?.headers).toMatchObject({ 'x-plex-thing': 'one two', accept: 'application/json' });
  });

  it('brings no cookie back', async () => {
    await using server = await startServer((request, response) => {
      response.setHeader('Set-Cookie', 'session=1; Path=/');
      json({})(request, response);
    });
    const client = clientFor(server.address);
    await client.call(getUser, never);
    await client.call(getUser, never);
    expect(server.requests.map(({ headers }) => headers.cookie)).toStrictEqual([undefined, undefined]);
  });
});

const answerOf = async (status: number, headers: Readonly<Record<string, string>>, body: string | null) => {
  await using server = await startServer((_request, response) => {
    response.writeHead(status, headers).end(body);
  });
  return await clientFor(server.address).call(getUser, never);
};

describe('an answer', () => {
  it.each([
    [200, '{"id":1,"new":{"since":[null]}}', { id: 1, new: { since: [null] } }],
    [201, '{"id":9007199254740993}', { id: '9007199254740993' }],
    [200, '[]', []],
    [200, ' null ', null],
    [200, '', null],
    [200, ' \n', null],
    [204, null, null],
  ])('of %d with %o is a success', async (status, body, decoded) => {
    expect(await answerOf(status, {}, body)).toStrictEqual({ kind: 'success', body: decoded });
  });

  it.each([
    ['truncated JSON', 'application/json', '{"id":1,"code":"ab'],
    ['XML', 'application/xml', '<?xml version="1.0"?><pin id="1"/>'],
    ['words', 'text/plain', 'OK'],
    ['JSON and more', 'application/json', '{}{}'],
    ['JSON with a byte order mark', 'application/json', '\u{FEFF}{}'],
    ['bytes that are no text', 'application/octet-stream', '\u{0}\u{1}'],
  ])('of 200 with %s is not understood', async (_what, type, body) => {
    expect(await answerOf(200, { 'Content-Type': type }, body)).toStrictEqual(trouble('answer-not-understood'));
  });

  it.each([
    [400, '{"errors":[{"code":1000,"message":"missing","status":400}]}', 1000, 'missing'],
    [401, '{"errors":[{"code":1001,"message":"unknown"},{"code":1},"more"]}', 1001, 'unknown'],
    [404, '{"errors":[{"code":1020}]}', 1020, ''],
    [404, '{"errors":[]}', null, ''],
    [404, '{"errors":[{"code":"1020","message":"told as text"}]}', null, ''],
    [404, '{"errors":[{"code":1020,"message":7}]}', null, ''],
    [404, '{"errors":{"code":1020}}', null, ''],
    [404, 'null', null, ''],
    [403, '', null, ''],
    [422, '<errors><error code="1008"/></errors>', null, ''],
    [498, 'Token has expired', null, ''],
  ])('of %d with %s is a refusal', async (status, body, code, message) => {
    expect(await answerOf(status, {}, body)).toStrictEqual({ kind: 'refusal', status, code, message });
  });

  it.each([500, 502, 503, 504, 520, 599])('of %d is trouble at Plex, in whatever form', async (status) => {
    expect(await answerOf(status, {}, '{"errors":[]}')).toStrictEqual(trouble('plex-trouble'));
    expect(await answerOf(status, { 'Content-Type': 'text/html' }, '<h1>Bad gateway</h1>')).toStrictEqual(
      trouble('plex-trouble'),
    );
    expect(await answerOf(status, { 'Retry-After': '30' }, null)).toStrictEqual(trouble('plex-trouble', 30_000));
  });

  it.each([
    [{ 'Retry-After': '7' }, 7000],
    [{ 'Retry-After': 'Wed, 21 Oct 2026 07:28:30 GMT', Date: 'Wed, 21 Oct 2026 07:28:00 GMT' }, 30_000],
    [{ 'Retry-After': '99999999999999999999' }, Number.MAX_SAFE_INTEGER],
    [{ 'Retry-After': 'some day' }, null],
    [{}, null],
  ])('of 429 with %o asks for patience', async (headers, millis) => {
    expect(await answerOf(429, headers, '{"errors":[{"code":1003}]}')).toStrictEqual(
      trouble('too-many-requests', millis),
    );
    expect(await answerOf(429, { ...headers, 'Content-Type': 'text/html' }, '<h1>Slow down</h1>')).toStrictEqual(
      trouble('too-many-requests', millis),
    );
  });

  it.each([
    [200, 'text/html', '<h1>Welcome to the network</h1>'],
    [200, 'TEXT/HTML; charset=utf-8', '{}'],
    [401, 'text/html', '<h1>Sign in to the network</h1>'],
    [404, 'text/html', '<h1>Not found</h1>'],
    [511, 'text/html', '<h1>Sign in to the network</h1>'],
    [304, 'application/json', null],
  ])('of %d with %s is somebody else’s', async (status, type, body) => {
    expect(await answerOf(status, { 'Content-Type': type }, body)).toStrictEqual(trouble('someone-else-answered'));
  });

  // Node's own fetch makes an error without words of it, Electron's may give the answer.
  it('of 407 is somebody else’s', async () => {
    expect(await clientAnswering({}, 407).call(getUser, never)).toStrictEqual(trouble('someone-else-answered'));
  });
});
