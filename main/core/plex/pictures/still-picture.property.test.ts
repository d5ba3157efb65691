import * as fc from 'fast-check';
import { describe, it, expect } from 'vitest';
import { maxSidePixels, stillPicture } from './still-picture.ts';
import { mangledPicture } from './testing/mangled-picture.ts';

const beginnings = ['89504e470d0a1a0a', 'ffd8', '474946383961', '474946383761', '52494646ffffff7f57454250'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

/** What comes of a judgement: nothing, or a picture of modest size that is judged the same once more. */
const judge = (bytes: Buffer): void => {
  const picture = stillPicture(bytes);
  if (picture === null) return;
  for (const side of [picture.width, picture.height]) {
    expect(side).toBeGreaterThan(0);
    expect(side).toBeLessThanOrEqual(maxSidePixels);
  }
  expect(picture.bytes.length).toBeLessThanOrEqual(bytes.length);
  expect(stillPicture(picture.bytes)).toStrictEqual(picture);
};

describe('a judgement', () => {
  it('comes of any bytes whatever', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(Buffer.alloc(0), ...beginnings),
        fc.uint8Array({ maxLength: 300 }),
        (beginning, rest) => judge(Buffer.concat([beginning, rest])),
      ),
      { numRuns: 5000 },
    );
  });

  it('comes of any picture that was mangled, and is the same for what is handed on', () => {
    fc.assert(fc.property(mangledPicture, judge), { numRuns: 5000 });
  });
});
