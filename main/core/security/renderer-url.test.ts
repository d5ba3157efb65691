import { describe, expect, it } from 'vitest';
import { chooseRendererUrl } from './renderer-url.ts';

const ownPage = { address: 'app://latchkey/index.html', origin: 'app://latchkey' };

describe('the page to load', () => {
  it.each([
    [undefined, false],
    [undefined, true],
    ['', false],
    ['', true],
  ])('is the app’s own: %o, packaged: %s', (developmentServer, isPackaged) => {
    expect(chooseRendererUrl(developmentServer, isPackaged)).toStrictEqual({ kind: 'chosen', page: ownPage });
  });

  it.each(['http://localhost:5173/', 'http://127.0.0.1:5173/'])('is the app’s own in a packaged app: "%s"', (wish) => {
    const reason = 'a packaged app shows its own page only';
    expect(chooseRendererUrl(wish, true)).toStrictEqual({ kind: 'ignored', page: ownPage, reason });
  });

  it.each([
    ['http://localhost:5173', 'http://localhost:5173/', 'http://localhost:5173'],
    ['http://127.0.0.1:5173/index.html?a#b', 'http://127.0.0.1:5173/index.html?a#b', 'http://127.0.0.1:5173'],
    ['HTTP://LOCALHOST', 'http://localhost/', 'http://localhost'],
  ])('is the development server’s in an unpackaged app: %s', (wish, address, origin) => {
    expect(chooseRendererUrl(wish, false)).toStrictEqual({ kind: 'chosen', page: { address, origin } });
  });

  it.each([
    'https://localhost:5173/',
    'http://localhost.evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://localhost@evil.example/',
    'http://evil.example/#localhost',
    'http://0.0.0.0:5173/',
    'http://192.168.0.2:5173/',
    'http://169.254.169.254/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<h1>hello</h1>',
    'localhost:5173',
    '//localhost:5173',
    'not an address',
  ])('is not "%s"', (wish) => {
    expect(chooseRendererUrl(wish, false)).toMatchObject({ kind: 'ignored', page: ownPage });
  });
});
