import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlexJson } from './plex-json.ts';

const isHuge = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);

describe('JSON of Plex', () => {
  it('is read as JSON.parse reads it, as long as no whole number is beyond 2^53', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        let anyHuge = false;
        const plain: unknown = JSON.parse(text, (_key, value: unknown) => {
          anyHuge ||= isHuge(value);
          return value;
        });
        fc.pre(!anyHuge);
        expect(parsePlexJson(text)).toStrictEqual(plain);
      }),
    );
  });

  it.each([
    ['9007199254740991', 9_007_199_254_740_991],
    ['9007199254740992', '9007199254740992'],
    ['9007199254740993', '9007199254740993'],
    ['-9007199254740993', '-9007199254740993'],
    ['340282366920938463463374607431768211455', '340282366920938463463374607431768211455'],
    ['1.5', 1.5],
    ['"9007199254740993"', '9007199254740993'],
  ])('keeps a number as it stands: %s', (text, value) => {
    expect(parsePlexJson(`{"id":${text}}`)).toStrictEqual({ id: value });
    expect(parsePlexJson(`[[${text}]]`)).toStrictEqual([[value]]);
  });

  it.each(['', ' ', '{', '<MediaContainer/>', 'undefined', "{'id':1}", '{"id":1}}', '{"id":1,}'])(
    'is not %o',
    (text) => {
      expect(() => parsePlexJson(text)).toThrow(SyntaxError);
    },
  );
});
