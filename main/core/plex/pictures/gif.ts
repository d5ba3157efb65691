import type { ReadPicture } from './picture.ts';

/** Blocks of GIF89a, by their first byte. */
const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;

/** The signature and the description of the screen. */
const headBytes = 13;
/** The description of an image, its first byte included. */
const imageBytes = 10;

/** The bytes of the table of colours that these flags announce. */
const tableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));

/** The place behind a chain of blocks, the empty one at its end included; null where that is missing. */
const behindBlocks = (bytes: Buffer, from: number): number | null => {
  let at = from;
  for (let size = bytes[at]; size !== undefined; size = bytes[at]) {
    at += 1 + size;
    if (size === 0) return at;
  }
  return null;
};

export const readGif: ReadPicture = (bytes) => {
  if (!/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)) || bytes.length < headBytes) return null;
  const width = bytes.readUInt16LE(6);
  const height = bytes.readUInt16LE(8);
  let images = 0;
  for (let at: number | null = headBytes + tableBytes(bytes.readUInt8(10)); at !== null;) {
    switch (bytes[at]) {
      case extension:
        at = behindBlocks(bytes, at + 2);
        break;
      case image: {
        images += 1;
        if (images > 1 || at + imageBytes > bytes.length) return null;
        const right = bytes.readUInt16LE(at + 1) + bytes.readUInt16LE(at + 5);
        const bottom = bytes.readUInt16LE(at + 3) + bytes.readUInt16LE(at + 7);
        if (right > width || bottom > height) return null;
        // One byte more says how many bits the codes begin with.
        at = behindBlocks(bytes, at + imageBytes + tableBytes(bytes.readUInt8(at + 9)) + 1);
        break;
      }
      case trailer:
        return images === 0 ? null : { width, height, bytes: bytes.subarray(0, at + 1) };
      default:
        return null;
    }
  }
  return null;
};
