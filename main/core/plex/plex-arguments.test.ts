import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named, plexArguments } from './plex-arguments.ts';

/** Answers with what arrived, by name, wherever in the request it stood. */
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const headers = Object.entries(request.headers).filter(([name]) => name.startsWith('x-plex-'));
    const query = [...searchParams].map(([name, value]) => [name.toLowerCase(), value]);
    response
      .setHeader('Content-Type', 'application/json')
      .end(JSON.stringify(Object.fromEntries([...headers, ...query])));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const arrived = async (values: readonly (readonly [string, string])[]): Promise<unknown> => {
  const { headers, query } = plexArguments(values);
  const response = await fetch(`${address}?${new URLSearchParams(query).toString()}`, { headers });
  return response.json();
};

describe('what is sent', () => {
  it('arrives as the same text, whatever it is', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
    await fc.assert(
      fc.asyncProperty(text, text, async (name, model) => {
        expect(
          await arrived([
            ['X-Plex-Device-Name', name],
            ['X-Plex-Model', model],
          ]),
        ).toStrictEqual({
          'x-plex-device-name': name,
          'x-plex-model': model,
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    'é',
    '日本',
    '👨\u{200D}👩\u{200D}👧',
    ' leading',
    'trailing ',
    'two\nlines',
    'tab\there',
    'a+b & c=d%20',
    '"quoted"',
  ])('arrives as the same text: %o', async (name) => {
    expect(await arrived([['X-Plex-Device-Name', name]])).toStrictEqual({ 'x-plex-device-name': name });
  });
});

describe('a value', () => {
  it('travels as a header when it is ASCII', () => {
    expect(plexArguments([['X-Plex-Device', 'Linux']])).toStrictEqual({
      headers: { 'X-Plex-Device': 'Linux' },
      query: {},
    });
  });

  it.each(['Zoë', 'Zoës Mac', '花子', 'a\u{7F}b', 'a\tb', ' a', 'a ', ''])(
    'travels in the query when it is %o',
    (name) => {
      expect(plexArguments([['X-Plex-Device-Name', name]])).toStrictEqual({
        headers: {},
        query: { 'X-Plex-Device-Name': name },
      });
    },
  );

  it('travels in the query when its name is no header of Plex', () => {
    expect(plexArguments([['strong', 'true']])).toStrictEqual({ headers: {}, query: { strong: 'true' } });
  });
});

it('leaves out what is unknown or empty, but not what is false', () => {
  const names = { one: 'X-One', two: 'X-Two', three: 'X-Three', four: 'X-Four' };
  expect(named(names, { one: null, two: '', three: false })).toStrictEqual([['X-Three', 'false']]);
});
