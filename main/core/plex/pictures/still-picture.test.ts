import { describe, expect, it } from 'vitest';
import { maxSidePixels, stillPicture } from './still-picture.ts';
import { exchanged, overwritten, text } from './testing/changed-bytes.ts';
import {
  gifImage,
  gifOf,
  jpegFrame,
  losslessFrame,
  lossyHead,
  madeGif,
  madeJpeg,
  madePictures,
  madePng,
  madeWebp,
  movingPng,
  movingWebp,
  pngChunk,
  pngHeader,
  progressiveJpeg,
  webpCanvas,
  webpChunk,
  webpOf,
} from './testing/made-pictures.ts';

const size = { width: 30, height: 20 };
const huge = { width: 23_000, height: 23_000 };

describe('a picture', () => {
  it.each(Object.entries(madePictures(size)))('is told by its bytes: %s', (_name, { type, bytes }) => {
    expect(stillPicture(bytes)).toStrictEqual({ type, ...size, bytes });
  });

  it('is told by a lossy WebP’s first frame', () => {
    const bytes = webpOf(lossyHead(size));
    expect(stillPicture(bytes)).toStrictEqual({ type: 'image/webp', ...size, bytes });
  });

  it.each(Object.entries(madePictures(size)))('is none when its end is missing: %s', (_name, { bytes }) => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(stillPicture(bytes.subarray(0, length)), `${length} bytes`).toBeNull();
    }
  });

  it.each(Object.entries(madePictures(size)))('ends where it says, whatever follows: %s', (_name, { bytes }) => {
    const followed = Buffer.concat([bytes, madeJpeg(size)]);
    expect(stillPicture(followed)?.bytes).toStrictEqual(bytes);
  });

  const most = maxSidePixels;
  it.each([
    ['a PNG', (of: typeof size) => exchanged(madePng(size), pngHeader(size), pngHeader(of))],
    ['a JPEG', (of: typeof size) => exchanged(madeJpeg(size), jpegFrame(size), jpegFrame(of))],
    [
      'a progressive JPEG',
      (of: typeof size) => exchanged(progressiveJpeg(size), jpegFrame(size, 0xc2), jpegFrame(of, 0xc2)),
    ],
    ['a GIF', (of: typeof size) => gifOf(of, gifImage(size))],
    ['a lossless WebP', madeWebp],
    ['a lossy WebP', (of: typeof size) => webpOf(lossyHead(of))],
    ['an extended WebP', (of: typeof size) => webpOf(webpCanvas(of), losslessFrame(of))],
  ])('may be as large as 2048 pixels on each side and no larger: %s', (_name, madeOf) => {
    expect(stillPicture(madeOf({ width: most, height: most }))).toMatchObject({ width: most, height: most });
    expect(stillPicture(madeOf({ width: most + 1, height: 1 }))).toBeNull();
    expect(stillPicture(madeOf({ width: 1, height: most + 1 }))).toBeNull();
  });

  it.each([
    ['a PNG', exchanged(madePng(size), pngHeader(size), pngHeader({ width: 0, height: 20 }))],
    [
      'a JPEG that tells its height later',
      exchanged(madeJpeg(size), jpegFrame(size), jpegFrame({ ...size, height: 0 })),
    ],
    ['a GIF', gifOf({ width: 0, height: 0 }, gifImage({ width: 0, height: 0 }))],
    ['a lossy WebP', webpOf(lossyHead({ width: 0, height: 20 }))],
  ])('has a width and a height: %s', (_name, bytes) => {
    expect(stillPicture(bytes)).toBeNull();
  });
});

describe('a PNG', () => {
  it.each([
    ['moves', movingPng(size, 4)],
    ['says that it moves', madePng(size, pngChunk('acTL', Buffer.alloc(8)))],
    ['has a frame of a huge size', madePng(size, pngChunk('fcTL', Buffer.alloc(26)))],
    ['says its size twice', madePng(size, pngHeader(huge))],
    [
      'has something before its size',
      Buffer.concat([madePng(size).subarray(0, 8), pngChunk('sRGB', text('\0')), madePng(size).subarray(8)]),
    ],
    ['has a head of another length', exchanged(madePng(size), pngHeader(size), pngChunk('IHDR', Buffer.alloc(14, 1)))],
    ['needs what nobody knows', madePng(size, pngChunk('HUGE', Buffer.alloc(4)))],
  ])('is refused when it %s', (_what, bytes) => {
    expect(stillPicture(bytes)).toBeNull();
  });

  it('is handed on without what it is not shown by', () => {
    const extra = ['tEXt', 'zTXt', 'iTXt', 'iCCP', 'eXIf', 'gmAP', 'gdAT', 'vpAg'].map((type) =>
      pngChunk(type, Buffer.alloc(100, 'x')),
    );
    const needed = [pngChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f]))];
    expect(stillPicture(madePng(size, ...extra, ...needed))?.bytes).toStrictEqual(madePng(size, ...needed));
  });
});

describe('a GIF', () => {
  const words = Buffer.concat([text('!\u{fe}\u{5}Hello\0')]);
  const loop = text('!\u{ff}\u{b}NETSCAPE2.0\u{3}\u{1}\0\0\0');

  it('may have words, a loop of one image, and colours of that image’s own', () => {
    const image = gifImage(size);
    const coloured = Buffer.concat([image.subarray(0, 9), text(`\u{80}${'\u{77}'.repeat(6)}`), image.subarray(10)]);
    const bytes = gifOf(size, words, loop, coloured);
    expect(stillPicture(bytes)).toStrictEqual({ type: 'image/gif', ...size, bytes });
  });

  it('may have the older signature', () => {
    expect(stillPicture(overwritten(madeGif(size), 4, 0x37))).toMatchObject(size);
  });

  it.each([
    ['moves', gifOf(size, gifImage(size), gifImage(size))],
    ['has an image wider than itself', gifOf(size, gifImage({ width: 31, height: 1 }))],
    ['has an image higher than itself', gifOf(size, gifImage({ width: 1, height: 21 }))],
    ['has an image that reaches over its side', gifOf(size, gifImage({ width: 10, height: 10 }, 21, 0))],
    ['has an image that reaches over its foot', gifOf(size, gifImage({ width: 10, height: 10 }, 0, 11))],
    ['has no image', gifOf(size, words)],
    ['has a block that nobody knows', gifOf(size, text('?'), gifImage(size))],
  ])('is refused when it %s', (_what, bytes) => {
    expect(stillPicture(bytes)).toBeNull();
  });
});

describe('a WebP', () => {
  it('may have what belongs to a still picture', () => {
    const more = ['ICCP', 'ALPH', 'EXIF', 'XMP '].map((type) => webpChunk(type, Buffer.alloc(3)));
    const bytes = webpOf(webpCanvas(size), ...more, lossyHead(size));
    expect(stillPicture(bytes)).toStrictEqual({ type: 'image/webp', ...size, bytes });
  });

  it.each([
    ['moves', movingWebp(size, 2)],
    ['says that it moves', webpOf(webpCanvas(size, 2), losslessFrame(size))],
    ['has a frame of an animation', webpOf(webpCanvas(size), losslessFrame(size), webpChunk('ANMF', Buffer.alloc(16)))],
    ['has a frame larger than its canvas', webpOf(webpCanvas(size), losslessFrame({ width: 2048, height: 20 }))],
    ['has a canvas larger than its frame', webpOf(webpCanvas(huge), losslessFrame(size))],
    ['has two frames', webpOf(webpCanvas(size), losslessFrame(size), losslessFrame(size))],
    ['has a second frame behind a simple one', webpOf(losslessFrame(size), losslessFrame(size))],
    ['has two canvases', webpOf(webpCanvas(size), webpCanvas(size), losslessFrame(size))],
    ['has a canvas behind its frame', webpOf(losslessFrame(size), webpCanvas(size))],
    ['has no frame', webpOf(webpCanvas(size))],
    ['has no canvas where it begins with words', webpOf(webpChunk('EXIF', Buffer.alloc(2)), losslessFrame(size))],
    [
      'has a chunk that nobody knows',
      webpOf(webpCanvas(size), webpChunk('HUGE', Buffer.alloc(2)), losslessFrame(size)),
    ],
    ['has a frame that builds upon another', webpOf(overwritten(lossyHead(size), 8, 0x11))],
    ['has a frame without its signature', webpOf(overwritten(losslessFrame(size), 8, 0x30))],
    ['is sound', exchanged(madeWebp(size), text('WEBP'), text('WAVE'))],
  ])('is refused when it %s', (_what, bytes) => {
    expect(stillPicture(bytes)).toBeNull();
  });
});
