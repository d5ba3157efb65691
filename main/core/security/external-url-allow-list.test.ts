import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realPlexEndpoints } from '../plex/plex-endpoints.ts';
import { allowedExternalUrl } from './external-url-allow-list.ts';

const open = (address: string): string | null => allowedExternalUrl(address, realPlexEndpoints.externalOrigins);

describe('a page that the browser is given', () => {
  it.each([
    ['https://app.plex.tv/auth#?clientID=1&code=2', 'https://app.plex.tv/auth#?clientID=1&code=2'],
    ['https://plex.tv/link/?pin=AB1C', 'https://plex.tv/link/?pin=AB1C'],
    ['HTTPS://PLEX.TV/link/', 'https://plex.tv/link/'],
    ['https://plex.tv:443/link/', 'https://plex.tv/link/'],
    ['https:\\\\plex.tv\\link', 'https://plex.tv/link'],
    [' https://plex.tv/link/\n', 'https://plex.tv/link/'],
    ['https://plex.tv\\@evil.example/', 'https://plex.tv/@evil.example/'],
    ['https://pl\tex.tv/link/', 'https://plex.tv/link/'],
  ])('is of Plex: %j', (address, opened) => {
    expect(open(address)).toBe(opened);
  });

  it.each([
    'http://plex.tv/',
    'http://app.plex.tv/',
    'https://plex.tv:8443/',
    'https://plex.tv:80/',
    'https://www.plex.tv/',
    'https://watch.plex.tv/',
    'https://app.plex.tv.evil.example/',
    'https://plex.tv.evil.example/',
    'https://evil.example/plex.tv',
    'https://evilplex.tv/',
    'https://plex.tvv/',
    'https://plex.tv./',
    'https://app.plex.tv./auth',
    'https://plex.tv@evil.example/',
    'https://evil.example@plex.tv/',
    'https://evil:example@plex.tv/',
    'https://:password@plex.tv/',
    'https://evil.example\\@plex.tv/',
    'https://evil.example#@plex.tv/',
    'https://evil.example?@plex.tv/',
    'https://рlex.tv/',
    'https://xn--lex-8cd.tv/',
    'https://plех.tv/',
    'https://plex.tv%2eevil.example/',
    'https://plex%00.tv/',
    'https://[::1]/',
    'https://127.0.0.1/',
    'ftp://plex.tv/',
    'ws://plex.tv/',
    'file:///plex.tv',
    'file://plex.tv/etc/passwd',
    'smb://plex.tv/share',
    'javascript://plex.tv/%0aalert(1)',
    'data:text/html,https://plex.tv/',
    'blob:https://plex.tv/1',
    'view-source:https://plex.tv/',
    'vbscript:https://plex.tv/',
    'ms-msdt:/id https://plex.tv/',
    'search-ms:query=plex.tv',
    'intent://plex.tv/#Intent;scheme=https;end',
    'plex://plex.tv/',
    '//plex.tv/',
    'plex.tv',
    '-https://plex.tv/',
    '--app=https://plex.tv/',
    '',
  ])('is not "%s"', (address) => {
    expect(open(address)).toBeNull();
  });

  it('ends the host that it names, whatever is put around it', () => {
    const piece = fc.constantFrom(
      'https:',
      '/',
      '\\',
      '//',
      '@',
      ':',
      '.',
      '#',
      '?',
      'plex.tv',
      'evil.example',
      '\t',
      '443',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const opened = open(pieces.join(''));
        expect(opened === null || /^https:\/\/(?:app\.)?plex\.tv\//.test(opened)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
