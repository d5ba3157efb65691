import { join, sep } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rendererFile, appOrigin } from './renderer-file.ts';

const folder = join(sep, 'opt', 'latchkey', 'renderer');

describe('a file of the page', () => {
  it.each([
    ['/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/index-DVyODB4J.js', join('assets', 'index-DVyODB4J.js'), 'text/javascript; charset=utf-8'],
    ['/assets/index.css', join('assets', 'index.css'), 'text/css; charset=utf-8'],
    ['/mark.svg', 'mark.svg', 'image/svg+xml'],
    ['/pictures/a.png', join('pictures', 'a.png'), 'image/png'],
    ['/index.html?v=1#top', 'index.html', 'text/html; charset=utf-8'],
    ['/a%20b.html', 'a b.html', 'text/html; charset=utf-8'],
    ['/assets/../index.html', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/%2e%2e/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['/../../index.html', 'index.html', 'text/html; charset=utf-8'],
    ['//etc/index.html', join('etc', 'index.html'), 'text/html; charset=utf-8'],
  ])('is found: %s', (address, file, contentType) => {
    expect(rendererFile(folder, appOrigin + address)).toStrictEqual({ path: join(folder, file), contentType });
    expect(rendererFile(folder + sep, appOrigin + address)).toStrictEqual({ path: join(folder, file), contentType });
  });

  it('is looked for by the very name, and not decoded twice', () => {
    expect(rendererFile(folder, `${appOrigin}/%252e%252e%252findex.html`)?.path).toBe(
      join(folder, '%2e%2e%2findex.html'),
    );
  });

  it.each([
    ['above the folder', '/..%2findex.html'],
    ['far above the folder', '/..%2f..%2f..%2fetc%2fpasswd.html'],
    ['above the folder, in other letters', '/%2E%2E%2Findex.html'],
    ['above the folder, half encoded', '/.%2e%2findex.html'],
    ['beside the folder', '/..%2frenderer-secrets%2findex.html'],
    ['behind backslashes', '/..\\..\\index.html'],
    ['behind encoded backslashes', '/..%5c..%5cindex.html'],
    ['cut short', '/secret.txt%00.html'],
    ['wrongly encoded', '/%c0%ae%c0%ae/index.html'],
    ['half encoded', '/index%.html'],
    ['a folder', '/'],
    ['a folder with a name', '/assets/'],
    ['without an ending', '/index'],
    ['an ending alone', '/.html'],
    ['a map of the sources', '/assets/index.js.map'],
    ['data', '/settings.json'],
    ['in capitals', '/INDEX.HTML'],
    ['an ending after another', '/index.html.exe'],
  ])('is not what is %s', (_what, address) => {
    expect(rendererFile(folder, appOrigin + address)).toBeNull();
  });

  it.each([
    'app://evil/index.html',
    'app://latchkey.evil/index.html',
    'app://latchkey:8080/index.html',
    'app://latchkey@evil/index.html',
    'app:///index.html',
    'app:index.html',
    'https://latchkey/index.html',
    'file:///opt/latchkey/renderer/index.html',
    'index.html',
    '',
  ])('is not elsewhere: "%s"', (address) => {
    expect(rendererFile(folder, address)).toBeNull();
  });

  it('is inside the folder, however the address is made', () => {
    const pieces = '. .. / // \\ %2e %2E%2e %2f %5c %252e %252f %00 %c0%ae ? # : @ ; ~ a .html b.js %'.split(' ');
    const address = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => `${parts.join('')}.html`),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(address, (text) => {
        const file = rendererFile(folder, `${appOrigin}/${text}`);
        expect(file === null || file.path.startsWith(folder + sep)).toBe(true);
        expect(file?.path ?? '').not.toMatch(/\0|\\|(?:^|\/)\.\.(?:\/|$)/);
      }),
      { numRuns: 5000 },
    );
  });
});
