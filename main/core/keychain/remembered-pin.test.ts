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

/** One that is typed. */
const typed = (code: string): RememberedPin => ({ ...remembered, pin: { ...remembered.pin, strong: false, code } });

describe('a remembered pin', () => {
  it('comes back as it was', () => {
    expect(rememberedPinFromText(rememberedPinToText(remembered))).toStrictEqual(remembered);
    expect(rememberedPinFromText(rememberedPinToText(typed('AB12')))).toStrictEqual(typed('AB12'));
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"version":1'],
    ['another version', rememberedPinToText(remembered).replace('"version":1', '"version":2')],
    ['an id that would lead elsewhere', rememberedPinToText(remembered).replace('18446744073709551617', '1/../2')],
    ['an id of more digits than any', rememberedPinToText(remembered).replace('18446744073709551617', '1'.repeat(41))],
    ['a life beyond all measure', rememberedPinToText(remembered).replace('1800000', '1e300')],
    ['a life of more than a week', rememberedPinToText(remembered).replace('1800000', '604800001')],
    ['a moment beyond every date', rememberedPinToText({ ...remembered, askedAtMillis: 8.64e15 + 1 })],
    ['a strong code that is to be typed', rememberedPinToText(remembered).replace('true', 'false')],
    ['a short code for the browser', rememberedPinToText(remembered).replace(remembered.pin.code, 'AB12')],
    ['a short code that nobody types', rememberedPinToText(typed('A'.repeat(13)))],
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
