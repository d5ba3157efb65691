import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute } from 'node:path';

interface Started {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The running program, absolute. */
  readonly program: string;
}

/**
 * As the runtime of an AppImage names the folder into which it unpacks itself where it cannot be mounted, by a hash of its
 * file (`--appimage-extract-and-run`; runtime.c of type2-runtime).
 */
const unpackedName = /^appimage_extracted_[0-9a-f]{32}$/;

const isMountPoint = (folder: string): boolean => statSync(folder).dev !== statSync(dirname(folder)).dev;

/**
 * Whether it is the folder of an AppImage, with the program right inside, as electron-builder lays it. A folder that is no
 * mount point of its own, like / or the one that a package is installed into, is believed only by the name that unpacking
 * gives it: otherwise whatever file the variables name would be replaced by an update.
 */
const holds = (folder: string, program: string): boolean => {
  try {
    const place = realpathSync(folder);
    return realpathSync(dirname(program)) === place && (unpackedName.test(basename(place)) || isMountPoint(place));
  } catch {
    return false;
  }
};

/**
 * Returns the AppImage that the program runs from, or null. Its variables have to be this program's own: a terminal that is
 * itself an AppImage hands its own on to all that is started in it.
 */
export const appImageOf = ({ environment, program }: Started): string | null => {
  const { APPIMAGE: file, APPDIR: folder } = environment;
  if (file === undefined || !isAbsolute(file) || folder === undefined || !isAbsolute(folder)) return null;
  return holds(folder, program) ? file : null;
};
