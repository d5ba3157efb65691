import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const unsigned32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const chunk = (type: string, content: Buffer): Buffer => {
  const checked = Buffer.concat([Buffer.from(type, 'ascii'), content]);
  return Buffer.concat([unsigned32(content.length), checked, unsigned32(crc32(checked))]);
};

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Returns a square PNG whose colour at a column and a row is what `colourAt` says. */
export const encodePng = (size: number, colourAt: (column: number, row: number) => Colour): Buffer => {
  const bitDepth = 8;
  const trueColour = 2;
  const header = Buffer.concat([unsigned32(size), unsigned32(size), Buffer.from([bitDepth, trueColour, 0, 0, 0])]);
  const rows = Array.from({ length: size }, (_row, row) => {
    const unfiltered = 0;
    const pixels = Array.from({ length: size }, (_column, column) => colourAt(column, row)).flat();
    return Buffer.from([unfiltered, ...pixels]);
  });
  const pixels = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
};
