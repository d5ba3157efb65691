import { describe, expect, it } from 'vitest';
import { fillGetPinRequest, getPinArguments } from './get-pin-request.ts';
import { identityHeaders } from './identity-headers.ts';
import { adasMac } from '../installation/recorded/devices.ts';

const clientIdentifier = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';

describe('the identity', () => {
  it('is the full set that a desktop client sends', () => {
    expect(identityHeaders(adasMac, clientIdentifier)).toStrictEqual({
      headers: {
        'X-Plex-Product': 'Latchkey',
        'X-Plex-Version': '1.4.0',
        'X-Plex-Client-Identifier': clientIdentifier,
        'X-Plex-Platform': 'macOS',
        'X-Plex-Platform-Version': '15.6',
        'X-Plex-Device': 'Mac',
        'X-Plex-Model': 'Mac15,12',
        'X-Plex-Device-Screen-Resolution': '2560x1664',
        'X-Plex-Language': 'en',
      },
      query: { 'X-Plex-Device-Name': 'Ada’s MacBook Air' },
    });
  });

  it('leaves out what is not known', () => {
    const { headers, query } = identityHeaders({ ...adasMac, model: null, screenResolution: null }, clientIdentifier);
    expect({ ...headers, ...query }).not.toHaveProperty('X-Plex-Model');
    expect({ ...headers, ...query }).not.toHaveProperty('X-Plex-Device-Screen-Resolution');
  });

  it('has a name in ASCII travel as a header like the rest', () => {
    const { headers, query } = identityHeaders({ ...adasMac, deviceName: "Ada's laptop" }, clientIdentifier);
    expect(headers['X-Plex-Device-Name']).toBe("Ada's laptop");
    expect(query).toStrictEqual({});
  });

  it('agrees with the request for a pin in every name that both have', () => {
    const identity = identityHeaders(adasMac, clientIdentifier);
    const request = getPinArguments(fillGetPinRequest(adasMac, true));
    expect(identity.headers).toMatchObject(request.headers);
    expect(identity.query).not.toHaveProperty('strong');
  });
});
