import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxSidePixels, stillPicture } from '../main/core/plex/pictures/still-picture.ts';
import {
  gifImage,
  gifOf,
  jpegFrame,
  losslessFrame,
  madeJpeg,
  madePictures,
  madePng,
  madeWebp,
  movingPng,
  movingWebp,
  webpCanvas,
  webpOf,
} from '../main/core/plex/pictures/testing/made-pictures.ts';
import { mangledPicture } from '../main/core/plex/pictures/testing/mangled-picture.ts';
import { pagePerTest } from './plex-stand-in/testing/page-test.ts';

const test = pagePerTest();

interface Picture {
  readonly type: string;
  readonly bytes: Buffer;
}

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly frames: number;
}

/** What Chromium makes of each picture; null where it shows nothing at all. */
const decode = async (pictures: readonly Picture[]): Promise<readonly (Decoded | null)[]> => {
  await test.page.goto(`${test.standIn.url}/link/`);
  return test.page.evaluate(
    (given) =>
      Promise.all(
        given.map(async ({ type, base64 }) => {
          const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const decoder = new ImageDecoder({ type, data });
          try {
            await decoder.completed;
            const { image } = await decoder.decode();
            const { displayWidth: width, displayHeight: height } = image;
            image.close();
            return { width, height, frames: decoder.tracks.selectedTrack?.frameCount ?? 0 };
          } catch {
            return null;
          } finally {
            decoder.close();
          }
        }),
      ),
    pictures.map(({ type, bytes }) => ({ type, base64: bytes.toString('base64') })),
  );
};

/** A picture that Chromium itself has drawn and packed. */
const drawn = async (type: string): Promise<Picture> => {
  await test.page.goto(`${test.standIn.url}/link/`);
  const base64 = await test.page.evaluate(async (wanted) => {
    const canvas = new OffscreenCanvas(300, 200);
    const drawing = canvas.getContext('2d');
    if (drawing === null) throw new Error('There is no canvas.');
    drawing.fillStyle = 'teal';
    drawing.fillRect(20, 20, 99, 99);
    const blob = await canvas.convertToBlob({ type: wanted, quality: 0.8 });
    if (blob.type !== wanted) throw new Error(`There is no ${wanted}.`);
    return btoa(String.fromCodePoint(...new Uint8Array(await blob.arrayBuffer())));
  }, type);
  return { type, bytes: Buffer.from(base64, 'base64') };
};

const size = { width: 300, height: 200 };
const still = { ...size, frames: 1 };

describe('Chromium', () => {
  it('shows every kind of picture as it was judged', async () => {
    const pictures = Object.values(madePictures(size));
    expect(pictures.map(({ bytes }) => stillPicture(bytes))).toMatchObject(pictures.map(() => size));
    expect(await decode(pictures)).toStrictEqual(pictures.map(() => still));
  });

  it.for(['image/png', 'image/jpeg', 'image/webp'])(
    'has its own pictures judged as it shows them: %s',
    async (type) => {
      const picture = await drawn(type);
      expect(stillPicture(picture.bytes)).toStrictEqual({ type, ...size, bytes: picture.bytes });
      expect(await decode([picture])).toStrictEqual([still]);
    },
  );

  it('would show as moving or as too large what was refused as such', async () => {
    const wide = { width: maxSidePixels + 1, height: 3 };
    const pictures: readonly Picture[] = [
      { type: 'image/png', bytes: movingPng(size, 3) },
      { type: 'image/gif', bytes: gifOf(size, gifImage(size), gifImage(size), gifImage(size)) },
      { type: 'image/webp', bytes: movingWebp(size, 3) },
      { type: 'image/png', bytes: madePng(wide) },
      { type: 'image/jpeg', bytes: madeJpeg(wide) },
      { type: 'image/webp', bytes: madeWebp(wide) },
    ];
    expect(pictures.map(({ bytes }) => stillPicture(bytes))).toStrictEqual(pictures.map(() => null));
    const moving = { ...size, frames: 3 };
    const large = { ...wide, frames: 1 };
    expect(await decode(pictures)).toStrictEqual([moving, moving, moving, large, large, large]);
  });

  it('grows a GIF to its image, which is why one that reaches out is refused', async () => {
    const bytes = gifOf({ width: 10, height: 10 }, gifImage({ width: 40, height: 30 }));
    expect(stillPicture(bytes)).toBeNull();
    expect(await decode([{ type: 'image/gif', bytes }])).toStrictEqual([{ width: 40, height: 30, frames: 1 }]);
  });

  it('shows nothing larger, and nothing that moves, of pictures that lie or are mangled', async () => {
    const lying: readonly Buffer[] = [
      madeJpeg(size, jpegFrame({ width: 9000, height: 9000 })),
      webpOf(webpCanvas(size), losslessFrame({ width: 9000, height: 9 })),
      webpOf(webpCanvas({ width: 9000, height: 9 }), losslessFrame(size)),
    ];
    const mangled = fc.sample(mangledPicture, 3000);
    const passed = [...lying, ...mangled].map(stillPicture).filter((picture) => picture !== null);
    // Most that are let through still show something: else this would show nothing.
    expect(passed.length).toBeGreaterThan(300);
    const decoded = await decode(passed);
    const shown = decoded.filter((picture) => picture !== null);
    expect(shown.length).toBeGreaterThan(100);
    const judged = passed.map(({ width, height }) => ({ width, height, frames: 1 }));
    expect(decoded.map((picture, index) => picture ?? judged[index])).toStrictEqual(judged);
  });
});
