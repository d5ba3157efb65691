import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  openSync,
  readSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from '../files/replace-file.ts';

const pieceBytes = 1024 * 1024;

const copyInto = (file: number, path: string): void => {
  const source = openSync(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(pieceBytes);
    for (let bytes = readSync(source, piece); bytes > 0; bytes = readSync(source, piece)) {
      writeFileSync(file, piece.subarray(0, bytes));
    }
  } finally {
    closeSync(source);
  }
};

/** Returns whether another AppImage can be put in the place of the installed one. */
export const canReplaceAppImage = (installed: string): boolean => {
  try {
    accessSync(dirname(realpathSync(installed)), constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Returns the path of the installed AppImage once a downloaded one is in its place, whole or not at all: whatever goes
 * wrong, the old one still starts. It keeps its name, for what starts it at login or from a menu names it. Synchronous,
 * because the app is about to end. Throws the error of the file system.
 */
export const replaceAppImage = (installed: string, downloaded: string): string => {
  const place = realpathSync(installed);
  replaceFile(place, (file) => {
    copyInto(file, downloaded);
    fchmodSync(file, 0o755);
  });
  rmSync(downloaded, { force: true });
  return place;
};
