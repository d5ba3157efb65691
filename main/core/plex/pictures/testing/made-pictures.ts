/** Pictures that are whole, each of one plain colour, byte for byte as its format has it. */
import { crc32, deflateSync } from 'node:zlib';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const bytesOf = (...parts: readonly (Buffer | string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

const bigEndian = (value: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntBE(value, 0, length);
  return bytes;
};

const littleEndian = (value: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntLE(value, 0, length);
  return bytes;
};

const pngSignature = bytesOf([0x89], 'PNG\r\n', [0x1a], '\n');

export const pngChunk = (type: string, content: Buffer): Buffer => {
  const checked = bytesOf(type, content);
  return bytesOf(bigEndian(content.length, 4), checked, bigEndian(crc32(checked), 4));
};

/** Returns the chunk that says how large a PNG of one bit a pixel is. */
export const pngHeader = ({ width, height }: Size): Buffer =>
  pngChunk('IHDR', bytesOf(bigEndian(width, 4), bigEndian(height, 4), [1, 0, 0, 0, 0]));

/** Returns the rows of a black PNG, packed. */
const packedRows = ({ width, height }: Size): Buffer => deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height));

/** Returns a black PNG, with these chunks between its head and its rows. */
export const madePng = (size: Size, ...between: readonly Buffer[]): Buffer =>
  bytesOf(
    pngSignature,
    pngHeader(size),
    ...between,
    pngChunk('IDAT', packedRows(size)),
    pngChunk('IEND', Buffer.alloc(0)),
  );

/** Returns a PNG of so many frames, each as large as the whole. */
export const movingPng = (size: Size, frames: number): Buffer => {
  const control = (sequence: number): Buffer =>
    pngChunk(
      'fcTL',
      bytesOf(
        bigEndian(sequence, 4),
        bigEndian(size.width, 4),
        bigEndian(size.height, 4),
        Buffer.alloc(8),
        [0, 1, 0, 100, 0, 0],
      ),
    );
  const later = Array.from({ length: frames - 1 }, (_frame, index) => [
    control(1 + 2 * index),
    pngChunk('fdAT', bytesOf(bigEndian(2 + 2 * index, 4), packedRows(size))),
  ]).flat();
  const head = pngChunk('acTL', bytesOf(bigEndian(frames, 4), bigEndian(0, 4)));
  const whole = madePng(size, head, control(0));
  const tail = whole.length - 12;
  return bytesOf(whole.subarray(0, tail), ...later, whole.subarray(tail));
};

/** Returns a segment of a JPEG. */
export const jpegSegment = (marker: number, content: Buffer): Buffer =>
  bytesOf([0xff, marker], bigEndian(content.length + 2, 2), content);

const baseline = 0xc0;
const progressive = 0xc2;

/** Returns the header of a grey frame. */
export const jpegFrame = ({ width, height }: Size, marker = baseline): Buffer =>
  jpegSegment(marker, bytesOf([8], bigEndian(height, 2), bigEndian(width, 2), [1, 1, 0x11, 0]));

/** A table of Huffman codes that knows one value, and writes it as a single 0. */
const oneCode = (kind: number): Buffer => jpegSegment(0xc4, bytesOf([kind, 1], Buffer.alloc(15), [0]));

/** Returns a scan over all blocks of a grey picture, in which nothing differs from grey. */
const jpegScan = ({ width, height }: Size, bitsPerBlock: number, lastCoefficient: number): Buffer => {
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const head = jpegSegment(0xda, bytesOf([1, 1, 0, 0, lastCoefficient, 0]));
  return bytesOf(head, Buffer.alloc(Math.ceil((blocks * bitsPerBlock) / 8)));
};

/** Returns a grey JPEG, with these segments right behind its beginning. */
export const madeJpeg = (size: Size, ...segments: readonly Buffer[]): Buffer =>
  bytesOf(
    [0xff, 0xd8],
    ...segments,
    jpegSegment(0xdb, bytesOf([0], Buffer.alloc(64, 1))),
    jpegFrame(size),
    oneCode(0x00),
    oneCode(0x10),
    jpegScan(size, 2, 63),
    [0xff, 0xd9],
  );

/** Returns the same as a progressive JPEG of so many scans. */
export const progressiveJpeg = (size: Size, scans = 1): Buffer =>
  bytesOf(
    [0xff, 0xd8],
    jpegSegment(0xdb, bytesOf([0], Buffer.alloc(64, 1))),
    jpegFrame(size, progressive),
    oneCode(0x00),
    ...Array.from({ length: scans }, () => jpegScan(size, 1, 0)),
    [0xff, 0xd9],
  );

/** Returns an image of a GIF with its descriptor; each code follows the one that forgets all others, so none grows. */
export const gifImage = ({ width, height }: Size, left = 0, top = 0): Buffer => {
  const [clear, end] = [4, 5];
  const codes = [...Array.from({ length: width * height }, () => [clear, 0]).flat(), end];
  const bits = codes.flatMap((code) => [code & 1, (code >> 1) & 1, (code >> 2) & 1]);
  const packed = Buffer.alloc(Math.ceil(bits.length / 8));
  for (const [index, bit] of bits.entries()) packed[index >> 3] = (packed[index >> 3] ?? 0) | (bit << (index & 7));
  const blocks = Array.from({ length: Math.ceil(packed.length / 255) }, (_block, index) => {
    const block = packed.subarray(index * 255, (index + 1) * 255);
    return bytesOf([block.length], block);
  });
  const place = [left, top, width, height].map((value) => littleEndian(value, 2));
  return bytesOf([0x2c], ...place, [0, 2], ...blocks, [0]);
};

/** Returns a GIF of a screen and what is shown on it. */
export const gifOf = ({ width, height }: Size, ...blocks: readonly Buffer[]): Buffer =>
  bytesOf(
    'GIF89a',
    littleEndian(width, 2),
    littleEndian(height, 2),
    [0x80, 0, 0],
    Buffer.alloc(6, 0x55),
    ...blocks,
    ';',
  );

export const madeGif = (size: Size): Buffer => gifOf(size, gifImage(size));

export const webpChunk = (type: string, content: Buffer): Buffer =>
  bytesOf(type, littleEndian(content.length, 4), content, Buffer.alloc(content.length % 2));

/** Returns a WebP of these chunks. */
export const webpOf = (...chunks: readonly Buffer[]): Buffer => {
  const content = bytesOf('WEBP', ...chunks);
  return bytesOf('RIFF', littleEndian(content.length, 4), content);
};

/** Returns a lossless frame that is one colour by having no code longer than nothing. */
export const losslessFrame = ({ width, height }: Size): Buffer => {
  const head = bytesOf([0x2f], littleEndian(((width - 1) | ((height - 1) << 14)) >>> 0, 4));
  // No transform, no cache, no groups; then five tables of one symbol, which is 0. Bits count from the lowest.
  const bits = ['000', ...Array.from({ length: 5 }, () => '1000')].join('').padEnd(24, '0');
  const bytes = [0, 8, 16].map((at) =>
    Number.parseInt(
      Array.from(bits.slice(at, at + 8))
        .toReversed()
        .join(''),
      2,
    ),
  );
  return webpChunk('VP8L', bytesOf(head, bytes));
};

/** Returns the head of an extended WebP; the flag 2 says that it moves. */
export const webpCanvas = ({ width, height }: Size, flags = 0): Buffer =>
  webpChunk('VP8X', bytesOf([flags, 0, 0, 0], littleEndian(width - 1, 3), littleEndian(height - 1, 3)));

export const madeWebp = (size: Size): Buffer => webpOf(losslessFrame(size));

const extendedWebp = (size: Size): Buffer => webpOf(webpCanvas(size), losslessFrame(size));

/** Returns the first bytes of a lossy frame, which say how large it is; there is no picture behind them. */
export const lossyHead = ({ width, height }: Size): Buffer =>
  webpChunk('VP8 ', bytesOf([0x10, 0, 0, 0x9d, 0x01, 0x2a], littleEndian(width, 2), littleEndian(height, 2)));

/** Returns an extended WebP of so many frames, each as large as the whole. */
export const movingWebp = (size: Size, frames: number): Buffer => {
  const frame = webpChunk(
    'ANMF',
    bytesOf(
      Buffer.alloc(6),
      littleEndian(size.width - 1, 3),
      littleEndian(size.height - 1, 3),
      littleEndian(100, 3),
      [0],
      losslessFrame(size),
    ),
  );
  return webpOf(
    webpCanvas(size, 2),
    webpChunk('ANIM', Buffer.alloc(6)),
    ...Array.from({ length: frames }, () => frame),
  );
};

/** Returns one of each kind, by what it is called. */
export const madePictures = (
  size: Size,
): Readonly<Record<string, { readonly type: string; readonly bytes: Buffer }>> => ({
  'a PNG': { type: 'image/png', bytes: madePng(size) },
  'a baseline JPEG': { type: 'image/jpeg', bytes: madeJpeg(size) },
  'a progressive JPEG': { type: 'image/jpeg', bytes: progressiveJpeg(size) },
  'a GIF': { type: 'image/gif', bytes: madeGif(size) },
  'a WebP': { type: 'image/webp', bytes: madeWebp(size) },
  'an extended WebP': { type: 'image/webp', bytes: extendedWebp(size) },
});
