import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

const writeThrough = (path: string): void => {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Whether another AppImage can be put in the place of the installed one. */
export const canReplaceAppImage = (installed: string): boolean => {
  try {
    accessSync(dirname(realpathSync(installed)), constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Puts a downloaded AppImage in the place of the installed one, whole or not at all: whatever goes wrong, the old one
 * still starts. It keeps its name, for what starts it at login or from a menu names it. Gives its path. Synchronous,
 * because the app is about to end. Throws the error of the file system.
 */
export const replaceAppImage = (installed: string, downloaded: string): string => {
  const place = realpathSync(installed);
  const beside = join(dirname(place), `.${basename(place)}.update`);
  try {
    copyFileSync(downloaded, beside);
    chmodSync(beside, 0o755);
    writeThrough(beside);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  rmSync(downloaded, { force: true });
  return place;
};
