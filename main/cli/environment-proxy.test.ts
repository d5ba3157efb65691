import { describe, expect, it } from 'vitest';
import { environmentProxy, pacStringFor } from './environment-proxy.ts';

const wayFor = (environment: Readonly<Record<string, string>>, address = 'https://plex.tv'): string =>
  pacStringFor(environmentProxy(environment), address);

describe('the way to Plex', () => {
  it.each([
    [{}, 'DIRECT'],
    [{ https_proxy: 'http://proxy.example:8080' }, 'PROXY proxy.example:8080'],
    [{ HTTPS_PROXY: 'http://proxy.example:8080' }, 'PROXY proxy.example:8080'],
    [{ https_proxy: 'http://one:1', HTTPS_PROXY: 'http://two:2' }, 'PROXY one:1'],
    [{ https_proxy: 'proxy.example:8080' }, 'PROXY proxy.example:8080'],
    [{ https_proxy: 'http://ada:difference-engine@proxy.example' }, 'PROXY proxy.example'],
    [{ https_proxy: 'https://proxy.example' }, 'HTTPS proxy.example'],
    [{ https_proxy: 'socks5://proxy.example:1080' }, 'SOCKS5 proxy.example:1080'],
    [{ http_proxy: 'http://proxy.example:8080' }, 'DIRECT'],
    [{ https_proxy: 'http://not a host' }, 'DIRECT'],
  ])('with %j is %s', (environment, pacString) => {
    expect(wayFor(environment)).toBe(pacString);
  });

  it.each([
    'plex.tv',
    'PLEX.TV',
    '*',
    'other.example,plex.tv',
    'other.example plex.tv',
    'plex.tv:443',
    '.tv',
    '*.plex.tv',
  ])('goes past the proxy where %s is excepted', (noProxy) => {
    expect(wayFor({ https_proxy: 'http://proxy:1', no_proxy: noProxy })).toBe('DIRECT');
  });

  it.each(['other.example', 'plex.tv:8443', 'evilplex.tv', 'app.plex.tv'])(
    'leads through it where %s is excepted',
    (noProxy) => {
      expect(wayFor({ https_proxy: 'http://proxy:1', NO_PROXY: noProxy })).toBe('PROXY proxy:1');
    },
  );

  it.each(['https://localhost:8443', 'https://127.0.0.1', 'https://[::1]:1'])(
    'to this computer is direct: %s',
    (own) => {
      expect(wayFor({ https_proxy: 'http://proxy:1' }, own)).toBe('DIRECT');
    },
  );
});
