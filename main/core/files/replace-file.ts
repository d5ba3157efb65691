import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a new file in a place, whole or not at all: whatever goes wrong, what was there stays. It is made beside it, under
 * a name that nobody can know beforehand and that must be free, so that no link of somebody else's is written through
 * (open(2), O_EXCL). `fill` is given the open file. Throws the error of the file system.
 */
export const replaceFile = (place: string, fill: (file: number) => void): void => {
  const draft = join(dirname(place), `.${basename(place)}.${randomUUID()}`);
  const file = openSync(draft, 'wx');
  try {
    try {
      fill(file);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
};
