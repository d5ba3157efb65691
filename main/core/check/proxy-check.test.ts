import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProxy, type ProxyPlace, readProxies } from './proxy-check.ts';

const { signal } = new AbortController();

/** Checks the proxies that the system names so; only those in `listening` can be reached. */
const checked = async (pacString: string, listening: readonly string[] = [], hostname = 'Adas-Laptop.fritz.box') => {
  const tried: ProxyPlace[] = [];
  const finding = await checkProxy(
    'https://plex.tv',
    {
      resolveProxy: (address) => Promise.resolve(address === 'https://plex.tv' ? pacString : 'DIRECT'),
      isListening: (place) => {
        tried.push(place);
        return Promise.resolve(listening.includes(place.host));
      },
      hostname,
    },
    signal,
  );
  return { finding, tried };
};

describe('the list of proxies', () => {
  it.each([
    ['DIRECT', [null]],
    ['PROXY proxy.example:3128', [{ host: 'proxy.example', port: 3128 }]],
    ['PROXY proxy.example:80', [{ host: 'proxy.example', port: 80 }]],
    ['PROXY proxy.example', [{ host: 'proxy.example', port: 80 }]],
    ['HTTPS proxy.example', [{ host: 'proxy.example', port: 443 }]],
    ['SOCKS5 [2001:db8::7]; DIRECT', [{ host: '2001:db8::7', port: 1080 }, null]],
    [
      'PROXY a:1;PROXY b:2 ; ',
      [
        { host: 'a', port: 1 },
        { host: 'b', port: 2 },
      ],
    ],
    ['', []],
  ])('is read as Chromium writes it: %s', (pacString, proxies) => {
    expect(readProxies(pacString)).toEqual(proxies);
  });
});

describe('a proxy', () => {
  it.each(['DIRECT', '', 'DIRECT; PROXY proxy.example:3128'])('is not there: %s', async (pacString) => {
    expect(await checked(pacString)).toEqual({ finding: { kind: 'fine', proxy: null }, tried: [] });
  });

  it('is named where it can be reached', async () => {
    const { finding } = await checked('PROXY proxy.example:3128', ['proxy.example']);
    expect(finding).toEqual({ kind: 'fine', proxy: 'proxy.example:3128' });
  });

  it('is trouble where it cannot', async () => {
    const { finding } = await checked('PROXY proxy.example:3128; SOCKS5 other.example');
    expect(finding).toEqual({ kind: 'trouble', trouble: 'proxy-unreachable', proxy: 'proxy.example:3128' });
  });

  it('may be the second one, or none, where the first cannot be reached', async () => {
    const pacString = 'PROXY proxy.example:3128; PROXY [2001:db8::7]:8080';
    expect((await checked(pacString, ['2001:db8::7'])).finding).toEqual({ kind: 'fine', proxy: '[2001:db8::7]:8080' });
    expect((await checked('PROXY proxy.example:3128; DIRECT')).finding).toEqual({ kind: 'fine', proxy: null });
  });

  it.each(['adas-laptop', 'Adas-Laptop.fritz.box', 'adas-laptop.local'])(
    'on this computer is not called by this computer’s name: %s',
    async (host) => {
      const { finding } = await checked(`PROXY ${host}:8080`, [host.toLowerCase(), host]);
      expect(finding).toEqual({ kind: 'fine', proxy: 'localhost:8080' });
    },
  );

  it.each([
    ['proxy', 'proxy.example.com'],
    ['proxy.fritz.box', 'proxy.example.com'],
    ['10', '10.0.0.7'],
  ])('keeps its name where it only begins like this computer’s: %s and %s', async (hostname, host) => {
    const { finding } = await checked(`PROXY ${host}:8080`, [host], hostname);
    expect(finding).toEqual({ kind: 'fine', proxy: `${host}:8080` });
  });

  it('is never told of with a name and a password for it', async () => {
    const word = fc.stringMatching(/^[A-Za-z0-9%._~-]{4,20}$/);
    await fc.assert(
      fc.asyncProperty(word, word, fc.boolean(), async (user, password, reachable) => {
        const pacString = `PROXY ${user}:${password}@10.0.0.7:3128`;
        const { finding } = await checked(pacString, reachable ? ['10.0.0.7'] : []);
        expect(finding).toMatchObject({ proxy: '10.0.0.7:3128' });
        const told = JSON.stringify({ ...finding, proxy: '' });
        expect(told).not.toContain(password);
      }),
    );
  });
});
