import { describe, expect, it } from 'vitest';
import type { Pin } from '../plex/pins.ts';
import { redactingPins } from './redacting-pins.ts';
import { Redactor } from './redactor.ts';

const pin: Pin = { id: '8589934593', code: 'abcdefghijklmnopqrstuvwxy', strong: true, millisLeft: 1000 };
const getPinRequest = {
  strong: true,
  clientName: 'Latchkey',
  deviceName: 'Linux',
  clientVersion: '0.1.0',
  clientPlatform: 'Linux',
};
const { signal } = new AbortController();

describe('a pin', () => {
  it('that is asked for is noted before anybody has it', async () => {
    const redactor = new Redactor();
    const pins = redactingPins(
      { request: () => Promise.resolve({ kind: 'pin', pin }), poll: () => Promise.reject(new Error('not-asked')) },
      (secret) => redactor.hide(secret),
    );
    expect(await pins.request(getPinRequest, signal)).toStrictEqual({ kind: 'pin', pin });
    expect(redactor.redact(`${pin.id} and ${pin.code}`)).toBe('[hidden] and [hidden]');
  });

  it('that an earlier run asked for is noted before it is polled', async () => {
    const redactor = new Redactor();
    const pins = redactingPins(
      {
        request: () => Promise.reject(new Error('not-asked')),
        poll: (looked) => Promise.reject(new Error(redactor.redact(`failed for ${looked.id}`))),
      },
      (secret) => redactor.hide(secret),
    );
    await expect(pins.poll(pin, signal)).rejects.toThrow('failed for [hidden]');
  });
});
