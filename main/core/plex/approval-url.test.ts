import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adasClientIdentifier, adasLaptop } from '../testing/adas-laptop.ts';
import { approvalUrl, linkUrl } from './approval-url.ts';
import { qrCode } from '../sign-in/qr-code.ts';
import type { Pin } from './pins.ts';
import { choosePlexEndpoints, realPlexEndpoints } from './plex-endpoints.ts';

const strongPin: Pin = { id: '8589934593', code: 'k3v9x0q2m7t5w1z8b4n6c2d0f', strong: true, millisLeft: 1_800_000 };
const shortPin: Pin = { id: '8589934594', code: 'AB1C', strong: false, millisLeft: 900_000 };
const { endpoints: standIn } = choosePlexEndpoints('http://127.0.0.1:4010', false);

/** The names and values that a fragment carries. */
const fields = (address: string): readonly (readonly [string, string])[] =>
  address
    .slice(address.indexOf('#?') + 2)
    .split('&')
    .map((field) => field.split('=').map(decodeURIComponent) as [string, string]);

describe('the approval page', () => {
  it('is told by its fragment who is asking', () => {
    expect(approvalUrl(realPlexEndpoints, strongPin, adasClientIdentifier, adasLaptop).address).toBe(
      [
        'https://app.plex.tv/auth#?clientID=5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e',
        'code=k3v9x0q2m7t5w1z8b4n6c2d0f',
        'context%5Bdevice%5D%5Bproduct%5D=Latchkey',
        'context%5Bdevice%5D%5Bversion%5D=1.4.0',
        'context%5Bdevice%5D%5Bplatform%5D=Linux',
        'context%5Bdevice%5D%5BplatformVersion%5D=Debian%20GNU%2FLinux%2012',
        'context%5Bdevice%5D%5Bdevice%5D=Linux',
        'context%5Bdevice%5D%5BdeviceName%5D=Ada%E2%80%99s%20laptop%20%2B%20Zo%C3%AB',
        'context%5Bdevice%5D%5Bmodel%5D=Latitude%207420',
        'context%5Bdevice%5D%5BscreenResolution%5D=1920x1080',
        'context%5Bdevice%5D%5Blayout%5D=desktop',
      ].join('&'),
    );
  });

  it('has a short address with what it cannot do without, and what tells this computer from another', () => {
    expect(approvalUrl(realPlexEndpoints, strongPin, adasClientIdentifier, adasLaptop).shortAddress).toBe(
      [
        'https://app.plex.tv/auth#?clientID=5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e',
        'code=k3v9x0q2m7t5w1z8b4n6c2d0f',
        'context%5Bdevice%5D%5Bproduct%5D=Latchkey',
        'context%5Bdevice%5D%5BdeviceName%5D=Ada%E2%80%99s%20laptop%20%2B%20Zo%C3%AB',
        'context%5Bdevice%5D%5Bplatform%5D=Linux',
      ].join('&'),
    );
  });

  it.each([
    ['x'.repeat(100), `${'x'.repeat(81)}…`],
    ['アダのノートパソコンです', 'アダのノートパソコ…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦…'],
  ])('cuts a long name in whole characters for it: %s', (deviceName, shown) => {
    const { shortAddress } = approvalUrl(realPlexEndpoints, strongPin, adasClientIdentifier, {
      ...adasLaptop,
      deviceName,
    });
    const told = fields(shortAddress).filter(([name]) => name.startsWith('context[device]'));
    expect(told.find(([name]) => name === 'context[device][deviceName]')?.[1]).toBe(shown);
  });

  it('has a short address that a phone can read off the window, whatever a computer is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), (deviceName) => {
        const device = { ...adasLaptop, deviceName };
        const { shortAddress } = approvalUrl(realPlexEndpoints, strongPin, adasClientIdentifier, device);
        // Beside the quiet zone of 4 on each side, 57 modules make 65: three pixels each in the tile of 196.
        expect(qrCode(shortAddress).size).toBeLessThanOrEqual(65);
        expect(fields(shortAddress)).toContainEqual(['code', strongPin.code]);
      }),
    );
  });

  it('leaves the name out where a long code leaves it no room', () => {
    const pin = { ...strongPin, code: 'c'.repeat(128) };
    const { shortAddress } = approvalUrl(realPlexEndpoints, pin, adasClientIdentifier, adasLaptop);
    expect(fields(shortAddress).map(([name]) => name)).toStrictEqual(['clientID', 'code', 'context[device][product]']);
  });

  it('is not told what nobody knows', () => {
    const device = { ...adasLaptop, model: null, screenResolution: null };
    const names = fields(approvalUrl(realPlexEndpoints, strongPin, adasClientIdentifier, device).address).map(
      ([name]) => name,
    );
    expect(names).not.toContain('context[device][model]');
    expect(names).not.toContain('context[device][screenResolution]');
    expect(names).toContain('context[device][deviceName]');
  });

  it('is the stand-in’s own where there is a stand-in', () => {
    const page = approvalUrl(standIn, strongPin, adasClientIdentifier, adasLaptop);
    expect(page.address).toMatch(/^http:\/\/127\.0\.0\.1:4010\/auth#\?clientID=/);
    expect(page.shortAddress).toMatch(/^http:\/\/127\.0\.0\.1:4010\/auth#\?clientID=/);
  });

  it.each([
    '&code=another&clientID=another',
    '#fragment',
    '?query=1',
    '"><script>alert(1)</script>',
    'https://evil.example/',
    '../../../..',
    '%26code%3Danother',
    'a+b c',
    '𝒜𝒹𝒶 👩‍💻 أحمد',
  ])('takes a computer’s name for a name: %s', (deviceName) => {
    const page = approvalUrl(realPlexEndpoints, strongPin, adasClientIdentifier, { ...adasLaptop, deviceName });
    expect(page.address).toMatch(/^https:\/\/app\.plex\.tv\/auth#\?[\w%.~!*'()&=-]+$/);
    expect(fields(page.address).filter(([name]) => name === 'code')).toStrictEqual([['code', strongPin.code]]);
    expect(fields(page.address)).toContainEqual(['context[device][deviceName]', deviceName]);
  });

  it('leads to the same page whatever a computer is called', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (deviceName, model) => {
        const { address } = approvalUrl(realPlexEndpoints, strongPin, adasClientIdentifier, {
          ...adasLaptop,
          deviceName,
          model,
        });
        const { origin, pathname, search, hash, username } = new URL(address);
        expect({ origin, pathname, search, username }).toStrictEqual({
          origin: 'https://app.plex.tv',
          pathname: '/auth',
          search: '',
          username: '',
        });
        expect(hash).not.toMatch(/[+\s]/);
        expect(fields(address)).toContainEqual(['context[device][deviceName]', deviceName]);
        expect(fields(address)).toContainEqual(['context[device][model]', model]);
      }),
    );
  });
});

describe('the link page', () => {
  it('has the code filled in', () => {
    const address = 'https://plex.tv/link/?pin=AB1C';
    expect(linkUrl(realPlexEndpoints, shortPin)).toStrictEqual({ address, shortAddress: address });
    expect(linkUrl(standIn, shortPin).address).toBe('http://127.0.0.1:4010/link/?pin=AB1C');
  });
});
