import { describe, expect, it } from 'vitest';
import { fillGetPinRequest, getPinArguments } from './get-pin-request.ts';
import { adasMac } from '../installation/recorded/devices.ts';

describe('a request for a pin', () => {
  it('has the five fields of the model and no other', () => {
    expect(fillGetPinRequest(adasMac, true)).toStrictEqual({
      strong: true,
      clientName: 'Latchkey',
      deviceName: 'Mac',
      clientVersion: '1.4.0',
      clientPlatform: 'macOS',
    });
  });

  it('tells the kind of device, not the name of the computer', () => {
    const { headers, query } = getPinArguments(fillGetPinRequest(adasMac, true));
    expect(headers['X-Plex-Device']).toBe('Mac');
    expect({ ...headers, ...query }).not.toHaveProperty('X-Plex-Device-Name');
  });

  it.each([true, false])('travels with strong=%s in the query and the rest as headers', (strong) => {
    expect(getPinArguments(fillGetPinRequest(adasMac, strong))).toStrictEqual({
      headers: {
        'X-Plex-Product': 'Latchkey',
        'X-Plex-Device': 'Mac',
        'X-Plex-Version': '1.4.0',
        'X-Plex-Platform': 'macOS',
      },
      query: { strong: String(strong) },
    });
  });
});
