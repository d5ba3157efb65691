import type { ReadPicture } from './picture.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** Length, type and checksum of a chunk. */
const frameBytes = 12;

/**
 * What a still picture is shown by (PNG, third edition, 11). Others are left out, among them what may hold a second picture
 * (a gain map), and texts and profiles, which are packed and so may be large.
 */
const shown = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT']);

const moving = new Set(['acTL', 'fcTL', 'fdAT']);

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** All chunks up to the one that ends the picture; null where none does. */
const chunksOf = (bytes: Buffer): readonly Chunk[] | null => {
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + frameBytes <= bytes.length;) {
    const end = at + frameBytes + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, content: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
};

/** Whoever does not know such a chunk cannot show the picture: its type begins with a capital. */
const isCritical = ({ type }: Chunk): boolean => /^[A-Z]/.test(type);

/** Whether a chunk behind the first one makes the picture move, or another than the first one says. */
const isSpoiling = (chunk: Chunk): boolean =>
  chunk.type === 'IHDR' || moving.has(chunk.type) || (isCritical(chunk) && !shown.has(chunk.type));

export const readPng: ReadPicture = (bytes) => {
  if (!bytes.subarray(0, signature.length).equals(signature)) return null;
  const chunks = chunksOf(bytes);
  const [header, ...others] = chunks ?? [];
  if (chunks === null || header?.type !== 'IHDR' || header.content.length !== 13) return null;
  if (others.some(isSpoiling)) return null;
  const kept = chunks.filter(({ type }) => shown.has(type)).map(({ whole }) => whole);
  return {
    width: header.content.readUInt32BE(0),
    height: header.content.readUInt32BE(4),
    bytes: Buffer.concat([signature, ...kept]),
  };
};
