import type { Picture, ReadPicture } from './picture.ts';

/** Markers of JPEG (ITU-T T.81, table B.1): the second byte of each. */
const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
/** Baseline, extended and progressive; Chromium decodes no other frames. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Tables that the decoding takes: Huffman, quantisation, the interval of restarts. */
const tables = new Set([0xc4, 0xdb, 0xdd]);
const comment = 0xfe;

const isApplications = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;
/** Restarts within a scan, and a byte of it that only looks like a marker. */
const isOfScan = (code: number): boolean => code === 0 || (code >= 0xd0 && code <= 0xd7);

/**
 * What an application's segment may say of how the picture is shown: that it is a JPEG, which way up, its colours. Others
 * are left out, as they may lead to a second picture: a preview, or a gain map for bright screens.
 */
const shownSegments: ReadonlyMap<number, string> = new Map([
  [0xe0, 'JFIF\0'],
  [0xe1, 'Exif\0\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]);

/** Each scan goes over the whole picture once more, and takes a few bytes. Ten are usual. */
const maxScans = 100;

/** The place of the next marker's second byte at or after a place; null where none follows. */
const nextMarker = (bytes: Buffer, from: number): number | null => {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at)) {
    while (bytes[at] === 0xff) at += 1;
    const code = bytes[at];
    if (code === undefined) return null;
    if (!isOfScan(code)) return at;
  }
  return null;
};

/** The size that a frame's header tells, if it is one (B.2.2). */
const sizeOf = (content: Buffer): Pick<Picture, 'width' | 'height'> | null => {
  if (content.length < 6 || content.length !== 6 + 3 * content.readUInt8(5)) return null;
  return { width: content.readUInt16BE(3), height: content.readUInt16BE(1) };
};

const isShown = (marker: number, content: Buffer): boolean => {
  if (marker === comment) return false;
  const name = shownSegments.get(marker);
  return !isApplications(marker) || (name !== undefined && content.toString('latin1', 0, name.length) === name);
};

const isKnown = (marker: number): boolean =>
  frames.has(marker) || tables.has(marker) || isApplications(marker) || marker === startOfScan || marker === comment;

export const readJpeg: ReadPicture = (bytes) => {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null;
  const kept: Buffer[] = [];
  let keptFrom = 0;
  let size: Pick<Picture, 'width' | 'height'> | null = null;
  let scans = 0;
  for (let from = 2; ;) {
    const at = nextMarker(bytes, from);
    const marker = at === null ? undefined : bytes[at];
    if (at === null || marker === undefined) return null;
    if (marker === endOfImage) {
      kept.push(bytes.subarray(keptFrom, at + 1));
      return size === null || scans === 0 ? null : { ...size, bytes: Buffer.concat(kept) };
    }
    if (!isKnown(marker) || at + 3 > bytes.length) return null;
    const end = at + 1 + bytes.readUInt16BE(at + 1);
    const content = bytes.subarray(at + 3, end);
    if (end < at + 3 || end > bytes.length) return null;
    if (frames.has(marker)) {
      if (size !== null) return null;
      size = sizeOf(content);
      if (size === null) return null;
    }
    if (marker === startOfScan) {
      scans += 1;
      if (size === null || scans > maxScans) return null;
    }
    if (!isShown(marker, content)) {
      kept.push(bytes.subarray(keptFrom, at - 1));
      keptFrom = end;
    }
    from = end;
  }
};
