import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type RememberedPin,
  rememberedMillisLeft,
  rememberedPinFromText,
  rememberedPinToText,
} from './remembered-pin.ts';

const askedAtMillis = Date.UTC(2026, 10, 23, 21, 14);
const remembered: RememberedPin = {
  pin: { id: '18446744073709551617', code: 'abcdefghijklmnopqrstuvwxy', strong: true, millisLeft: 1_800_000 },
  askedAtMillis,
};

describe('a remembered pin', () => {
  it('comes back as it was', () => {
    expect(rememberedPinFromText(rememberedPinToText(remembered))).toStrictEqual(remembered);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"version":1'],
    ['another version', rememberedPinToText(remembered).replace('"version":1', '"version":2')],
    ['an id that would lead elsewhere', rememberedPinToText(remembered).replace('18446744073709551617', '1/../2')],
    ['a code that is none', rememberedPinToText(remembered).replace('abcdef', 'abc def')],
  ])('is none when the keychain holds %s', (_what, text) => {
    expect(rememberedPinFromText(text)).toBeNull();
  });

  it('is none or one, whatever the keychain holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = rememberedPinFromText(text);
        expect(read === null || /^\d+$/.test(read.pin.id)).toBe(true);
      }),
    );
  });

  it.each([
    ['at once', 0, 1_800_000],
    ['ten minutes later', 600_000, 1_200_000],
    ['when it is over', 1_800_000, 0],
    ['the next day', 86_400_000, 0],
    ['with a clock that was put back a day', -86_400_000, 1_800_000],
  ])('%s still lives so long', (_when, laterMillis, millisLeft) => {
    expect(rememberedMillisLeft(remembered, askedAtMillis + laterMillis)).toBe(millisLeft);
  });
});
