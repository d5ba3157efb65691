import { describe, expect, it } from 'vitest';
import type { Findings } from '../../../preload/contract.ts';
import { judgeDns, resolveDns } from './dns-check.ts';

const direct: Findings['proxy'] = { kind: 'fine', proxy: null };
const proxied: Findings['proxy'] = { kind: 'fine', proxy: 'proxy.example:8080' };
const answered: Findings['plex'] = { kind: 'fine' };
const unreachable: Findings['plex'] = { kind: 'trouble', trouble: 'unreachable' };

const plexTv = new URL('https://plex.tv');

describe('looking up the name of Plex', () => {
  it('gives its addresses', async () => {
    const asked: string[] = [];
    const lookup = await resolveDns(plexTv, (host) => {
      asked.push(host);
      return Promise.resolve(['203.0.113.7', '2001:db8::7']);
    });
    expect(asked).toEqual(['plex.tv']);
    expect(lookup).toEqual({ kind: 'found', addresses: ['203.0.113.7', '2001:db8::7'] });
  });

  it.each([
    ['rejected', () => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED'))],
    ['answered with nothing', () => Promise.resolve([])],
  ])('finds nothing when it is %s', async (_how, resolveHost) => {
    expect(await resolveDns(plexTv, resolveHost)).toEqual({ kind: 'not-found' });
  });

  it.each(['http://127.0.0.1:4000', 'http://[::1]:4000'])('asks nobody about an address: %s', async (address) => {
    const resolveHost = (): Promise<never> => Promise.reject(new Error('somebody was asked'));
    expect(await resolveDns(new URL(address), resolveHost)).toEqual({ kind: 'no-name' });
  });
});

describe('what a lookup of Plex’s name is worth', () => {
  const at = (...addresses: string[]) => ({ kind: 'found', addresses }) as const;

  it('is fine with an address out in the world', () => {
    expect(judgeDns(at('203.0.113.7'), { proxy: direct, plex: unreachable })).toEqual({ kind: 'fine' });
  });

  it('is trouble without one', () => {
    expect(judgeDns({ kind: 'not-found' }, { proxy: direct, plex: unreachable })).toEqual({
      kind: 'trouble',
      trouble: 'name-not-found',
    });
  });

  it.each([proxied, { kind: 'trouble', trouble: 'proxy-unreachable', proxy: 'proxy.example:8080' } as const])(
    'is no trouble without one where a proxy looks names up: $kind',
    (proxy) => {
      expect(judgeDns({ kind: 'not-found' }, { proxy, plex: answered })).toEqual({
        kind: 'not-applicable',
        because: 'the-proxy-looks-it-up',
      });
    },
  );

  it.each([
    '0.0.0.0',
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.178.1',
    '169.254.1.1',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
  ])('is trouble where a filter bends it to %s', (address) => {
    expect(judgeDns(at(address), { proxy: direct, plex: unreachable })).toEqual({
      kind: 'trouble',
      trouble: 'name-misdirected',
    });
  });

  it('is fine wherever it leads, as long as Plex itself answers there', () => {
    expect(judgeDns(at('10.1.2.3'), { proxy: direct, plex: answered })).toEqual({ kind: 'fine' });
  });

  it('is fine where only one of several addresses is near', () => {
    expect(judgeDns(at('::1', '203.0.113.7'), { proxy: direct, plex: unreachable })).toEqual({ kind: 'fine' });
  });

  it('is nothing where no name is used', () => {
    expect(judgeDns({ kind: 'no-name' }, { proxy: direct, plex: unreachable })).toEqual({
      kind: 'not-applicable',
      because: 'no-name-is-used',
    });
  });
});
