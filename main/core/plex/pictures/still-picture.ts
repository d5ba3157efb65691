import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import type { Picture, ReadPicture } from './picture.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** 4 Mpx at most, which take 16 MiB while they are shown; the window gives an account's picture 88 pixels. */
export const maxSidePixels = 2048;

/** What the bytes say it is; the server's word is not enough to hand bytes to the page. */
const kinds: readonly { readonly type: string; readonly read: ReadPicture }[] = [
  { type: 'image/png', read: readPng },
  { type: 'image/jpeg', read: readJpeg },
  { type: 'image/gif', read: readGif },
  { type: 'image/webp', read: readWebp },
];

const isModest = (pixels: number): boolean => pixels > 0 && pixels <= maxSidePixels;

/**
 * Returns the picture in these bytes if it is a still one of modest size, else null: a few bytes can unfold into
 * gigabytes, or into frames that keep the computer busy for as long as they are shown.
 */
export const stillPicture = (bytes: Buffer): (Picture & { readonly type: string }) | null => {
  for (const { type, read } of kinds) {
    const picture = read(bytes);
    if (picture !== null) return isModest(picture.width) && isModest(picture.height) ? { type, ...picture } : null;
  }
  return null;
};
