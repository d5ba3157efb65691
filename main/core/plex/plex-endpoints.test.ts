import { describe, expect, it } from 'vitest';
import { choosePlexEndpoints, realPlexEndpoints } from './plex-endpoints.ts';

describe('without a wish', () => {
  it.each([
    [undefined, false],
    [undefined, true],
    ['', false],
    ['', true],
  ])('Plex is the real one: %o, sealed: %s', (wish, isSealed) => {
    expect(choosePlexEndpoints(wish, isSealed)).toStrictEqual({ kind: 'chosen', endpoints: realPlexEndpoints });
  });

  it('Plex is where its own text says', () => {
    expect(realPlexEndpoints).toMatchObject({
      api: 'https://plex.tv',
      approvalUrl: 'https://app.plex.tv/auth',
      linkUrl: 'https://plex.tv/link/',
      externalOrigins: ['https://app.plex.tv', 'https://plex.tv'],
      standIn: null,
    });
  });
});

describe('a wish for a stand-in on this computer', () => {
  it.each([
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://localhost:4010/', 'http://localhost:4010'],
    ['HTTP://LOCALHOST:4010', 'http://localhost:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
    ['http://[0:0:0:0:0:0:0:1]:4010', 'http://[::1]:4010'],
    ['http://2130706433:4010', 'http://127.0.0.1:4010'],
    ['http://0x7f.1:4010', 'http://127.0.0.1:4010'],
    ['http://127.1', 'http://127.0.0.1'],
    ['http://ada:s3cret@127.0.0.1:4010', 'http://127.0.0.1:4010'],
    ['http://127.0.0.1:4010/elsewhere?to=https://evil.example#there', 'http://127.0.0.1:4010'],
    ['  http://127.0.0.1:4010\n', 'http://127.0.0.1:4010'],
    ['https://127.0.0.1:4010/', 'https://127.0.0.1:4010'],
    ['https://localhost', 'https://localhost'],
  ])('is granted for "%s", by its origin alone', (wish, origin) => {
    const { kind, endpoints } = choosePlexEndpoints(wish, false);
    expect(kind).toBe('chosen');
    expect(endpoints).toMatchObject({
      api: origin,
      approvalUrl: `${origin}/auth`,
      linkUrl: `${origin}/link/`,
      externalOrigins: [origin],
      standIn: origin,
    });
  });

  it.each(['http://127.0.0.1:4010', 'https://127.0.0.1:4010'])('is not granted in a packaged app: %s', (wish) => {
    expect(choosePlexEndpoints(wish, true)).toStrictEqual({
      kind: 'ignored',
      endpoints: realPlexEndpoints,
      reason: 'a packaged app talks to plex.tv only',
    });
  });
});

describe('any other wish', () => {
  it.each([
    'https://127.0.0.1.evil.example',
    'https://plex.tv',
    'http://plex.tv',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://127.0.0.1@evil.example',
    'http://evil.example#@127.0.0.1',
    'http://evil.example?http://127.0.0.1',
    'http://localhost.',
    'http://127.0.0.2',
    'http://0.0.0.0',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'http://192.168.0.1',
    'http://169.254.169.254',
    'http://2130706434',
    'http://ｌocalhost.example',
    'ws://127.0.0.1',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hello',
    '127.0.0.1:4010',
    'localhost',
    '//127.0.0.1',
    'true',
    ' ',
  ])('is ignored: "%s"', (wish) => {
    expect(choosePlexEndpoints(wish, false)).toStrictEqual({
      kind: 'ignored',
      endpoints: realPlexEndpoints,
      reason: expect.stringMatching(/\w+/) as string,
    });
  });
});

describe('a picture of the real Plex', () => {
  it.each([
    'https://plex.tv/users/ada0000000000001/avatar?c=1386633600',
    'https://images.plex.tv/a.png',
    'https://a.b.plex.tv/a.png',
    'https://PLEX.TV/a.png',
    'https://plex.tv:443/a.png',
  ])('is at %s', (address) => {
    expect(realPlexEndpoints.isOwnPicture(new URL(address))).toBe(true);
  });

  it.each([
    'http://plex.tv/a.png',
    'https://plex.tv:8443/a.png',
    'https://ada@plex.tv/a.png',
    'https://ada:s3cret@plex.tv/a.png',
    'https://:s3cret@plex.tv/a.png',
    'https://evilplex.tv/a.png',
    'https://plex.tv.evil.example/a.png',
    'https://plex.tv@evil.example/a.png',
    'https://evil.example/plex.tv',
    'https://evil.example?.plex.tv',
    'https://plex.tv./a.png',
    'https://plex.tv%2eevil.example/a.png',
    'https://pleх.tv/a.png',
    'https://127.0.0.1/a.png',
    'https://[::1]/a.png',
    'ftp://plex.tv/a.png',
    'file://plex.tv/a.png',
    'data:image/png;base64,iVBORw0KGgo=',
    'blob:https://plex.tv/5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e',
    'javascript:fetch("https://plex.tv")',
  ])('is not at %s', (address) => {
    expect(realPlexEndpoints.isOwnPicture(new URL(address))).toBe(false);
  });
});

describe('a picture of a stand-in', () => {
  const { endpoints } = choosePlexEndpoints('http://127.0.0.1:4010', false);

  it('is at its own origin', () => {
    expect(endpoints.isOwnPicture(new URL('http://127.0.0.1:4010/users/ada/avatar'))).toBe(true);
  });

  it.each(['http://127.0.0.1:4011/a', 'https://127.0.0.1:4010/a', 'http://localhost:4010/a', 'https://plex.tv/a'])(
    'is not at %s',
    (address) => {
      expect(endpoints.isOwnPicture(new URL(address))).toBe(false);
    },
  );
});
