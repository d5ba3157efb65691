import * as fc from 'fast-check';
import { madePictures, movingPng, movingWebp } from './made-pictures.ts';

const size = { width: 30, height: 20 };

/** Pictures of every kind, still ones and moving ones. */
const whole: readonly Buffer[] = [
  ...Object.values(madePictures(size)).map(({ bytes }) => bytes),
  movingPng(size, 2),
  movingWebp(size, 2),
];

type Change = (bytes: Buffer) => Buffer;

const place = fc.nat({ max: 400 });

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat({ max: 255 })).map(([at, value]): Change => (bytes) => {
    const changed = Buffer.from(bytes);
    changed[at % changed.length] = value;
    return changed;
  }),
  fc.tuple(place, place).map(
    ([at, length]): Change =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + (length % 40))]),
  ),
  fc.tuple(place, place, place).map(
    ([at, from, length]): Change =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + length), bytes.subarray(at)]),
  ),
);

/** The bytes of a picture in which some were exchanged, left out or repeated. */
export const mangledPicture: fc.Arbitrary<Buffer> = fc
  .tuple(fc.constantFrom(...whole), fc.array(change, { minLength: 1, maxLength: 3 }))
  .map(([bytes, changes]) =>
    changes.reduce((changed, next) => (changed.length === 0 ? changed : next(changed)), bytes),
  );
