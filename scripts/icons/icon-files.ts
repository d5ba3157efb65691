import { IconIcns, IconIco } from '@shockpkg/icon-encoder';
import { encode } from 'bmp-ts';
import { draw, type Drawing } from './draw.ts';

/** macOS's names for each size, and for half the size on a screen of twice the density. */
const macTypes: ReadonlyMap<number, readonly string[]> = new Map([
  [16, ['ic04']],
  [32, ['ic05', 'ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);

const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256];

/** Makes the icon of a macOS app. */
export const macIconFile = async (svg: string): Promise<Uint8Array> => {
  const icon = new IconIcns();
  icon.toc = true;
  for (const [size, types] of macTypes) await icon.addFromPng((await draw(svg, size)).png, types, true);
  return icon.encode();
};

/** Makes the icon of a Windows program: the sizes of its lists, bars and tiles at the usual scales of a screen. */
export const windowsIconFile = async (svg: string): Promise<Uint8Array> => {
  const icon = new IconIco();
  // Windows itself reads PNG at every size; the installer's tool wants the largest as PNG and the others as bitmaps.
  for (const size of windowsSizes) await icon.addFromPng((await draw(svg, size)).png, size === 256, true);
  return icon.encode();
};

/** Makes a bitmap as NSIS reads it: 24 bits, with the header of Windows 3. */
export const bitmapFile = ({ width, height, pixels }: Drawing): Uint8Array => {
  // The encoder takes opacity, blue, green and red, which is the same backwards, pixel by pixel.
  const backwards = Buffer.from(pixels).swap32();
  return encode({ width, height, data: backwards, bitPP: 24 }).data;
};
