import { isAbsolute, relative } from 'node:path';

interface Started {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The running program, absolute. */
  readonly program: string;
}

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
};

/**
 * The AppImage that the program runs from, or null. Its variables have to be this program's own: a terminal that is itself
 * an AppImage hands its own on to all that is started in it.
 */
export const appImageOf = ({ environment, program }: Started): string | null => {
  const { APPIMAGE: file, APPDIR: folder } = environment;
  if (file === undefined || !isAbsolute(file) || folder === undefined || !isAbsolute(folder)) return null;
  return isWithin(folder, program) ? file : null;
};
