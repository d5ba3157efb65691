import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerOf } from './app-archive.ts';
import type { UnpackedApp } from './unpacked-app.ts';

/** Where an app says which archive it runs; Electron does not look on Linux. */
const placeOfHash = ({ target, folder, program }: UnpackedApp): string | null => {
  switch (target.system) {
    case 'mac':
      return join(folder, 'Contents/Info.plist');
    case 'win':
      return program;
    case 'linux':
      return null;
  }
};

/**
 * A sentence where an app would not take its own archive for its own: with the fuse on, it would not start. Most packages
 * are for a machine other than the one that makes them, and are never started there.
 */
export const integrityProblems = (app: UnpackedApp, archive: string): readonly string[] => {
  const place = placeOfHash(app);
  if (place === null) return [];
  const hash = createHash('sha256').update(headerOf(archive)).digest('hex');
  return readFileSync(place).includes(hash) ? [] : ['The program does not know the hash of app.asar.'];
};
