import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const megabyte = 1024 * 1024;

/** What may come on top of Electron. The whole is about 180 MB unpacked, of which no more than this is ours. */
export const mostPayloadBytes = 3 * megabyte;

/** The sum of all files in a folder and below. */
const bytesBelow = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

/** What comes on top of Electron: the archive, and what lies beside it. */
export const payloadBytes = (archive: string): number => {
  const outside = `${archive}.unpacked`;
  return statSync(archive).size + (existsSync(outside) ? bytesBelow(outside) : 0);
};

export const inMegabytes = (bytes: number): string => `${(bytes / megabyte).toFixed(2)} MB`;

export const payloadProblems = (archive: string): readonly string[] => {
  const bytes = payloadBytes(archive);
  return bytes <= mostPayloadBytes
    ? []
    : [`On top of Electron come ${inMegabytes(bytes)}, more than ${inMegabytes(mostPayloadBytes)}.`];
};
