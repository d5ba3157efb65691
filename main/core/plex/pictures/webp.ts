import type { Picture, ReadPicture } from './picture.ts';

type Size = Pick<Picture, 'width' | 'height'>;

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
}

/** "RIFF", a length, "WEBP". */
const headBytes = 12;

/** All chunks up to an end; null where they do not fill it. */
const chunksOf = (bytes: Buffer, end: number): readonly Chunk[] | null => {
  const chunks: Chunk[] = [];
  let at = headBytes;
  while (at + 8 <= end) {
    const length = bytes.readUInt32LE(at + 4);
    const content = bytes.subarray(at + 8, at + 8 + length);
    chunks.push({ type: bytes.toString('latin1', at, at + 4), content });
    at += 8 + length + (length % 2);
  }
  return at === end ? chunks : null;
};

/** A key frame of VP8 (RFC 6386, 9.1). */
const lossySize = (frame: Buffer): Size | null => {
  if (frame.length < 10 || (frame.readUInt8(0) & 1) !== 0 || frame.readUIntBE(3, 3) !== 0x9d012a) return null;
  return { width: frame.readUInt16LE(6) & 0x3fff, height: frame.readUInt16LE(8) & 0x3fff };
};

/** The beginning of VP8L (RFC 9649, 3.4). */
const losslessSize = (frame: Buffer): Size | null => {
  if (frame.length < 5 || frame.readUInt8(0) !== 0x2f) return null;
  const bits = frame.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
};

/** The canvas of VP8X (RFC 9649, 2.7), if nothing moves on it. */
const canvasSize = (header: Buffer): Size | null => {
  if (header.length !== 10 || (header.readUInt8(0) & 0x02) !== 0) return null;
  return { width: header.readUIntLE(4, 3) + 1, height: header.readUIntLE(7, 3) + 1 };
};

/** The chunks that say how large the picture is. */
const sizes: ReadonlyMap<string, (content: Buffer) => Size | null> = new Map([
  ['VP8 ', lossySize],
  ['VP8L', losslessSize],
  ['VP8X', canvasSize],
]);

/** What else belongs to a still picture: its transparency, its colours, and who took it where. */
const sizeless = new Set(['ALPH', 'ICCP', 'EXIF', 'XMP ']);

export const readWebp: ReadPicture = (bytes) => {
  if (!/^RIFF.{4}WEBP/s.test(bytes.toString('latin1', 0, headBytes))) return null;
  const end = 8 + bytes.readUInt32LE(4);
  const chunks = end > bytes.length ? null : chunksOf(bytes, end);
  if (chunks === null) return null;
  const sized = chunks.filter(({ type }) => !sizeless.has(type));
  const order = sized.map(({ type }) => type).join('');
  if (!/^(VP8X)?VP8[ L]$/.test(order) || chunks[0] !== sized[0]) return null;
  const [size, other] = sized.map(({ type, content }) => sizes.get(type)?.(content) ?? null);
  if (size === null || size === undefined || other === null) return null;
  const isAgreed = other === undefined || (other.width === size.width && other.height === size.height);
  return isAgreed ? { ...size, bytes: bytes.subarray(0, end) } : null;
};
