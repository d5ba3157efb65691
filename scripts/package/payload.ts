import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { archiveOf, licencesOf, type UnpackedApp } from './unpacked-app.ts';

const megabyte = 1024 * 1024;

/** What may come on top of Electron. The whole is about 180 MB unpacked, of which no more than this is ours. */
const maxPayloadBytes = 3 * megabyte;

/** The sum of all files in a folder and below. */
const bytesBelow = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

const bytesOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** What comes on top of Electron: the archive, what lies beside it, and the licences. */
export const payloadBytes = (app: UnpackedApp): number => {
  const archive = archiveOf(app);
  const outside = `${archive}.unpacked`;
  return bytesOf(archive) + (existsSync(outside) ? bytesBelow(outside) : 0) + bytesOf(licencesOf(app));
};

export const inMegabytes = (bytes: number): string => `${(bytes / megabyte).toFixed(2)} MB`;

export const payloadProblems = (app: UnpackedApp): readonly string[] => {
  const bytes = payloadBytes(app);
  return bytes <= maxPayloadBytes
    ? []
    : [`On top of Electron come ${inMegabytes(bytes)}, more than ${inMegabytes(maxPayloadBytes)}.`];
};
