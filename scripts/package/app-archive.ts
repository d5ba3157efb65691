import { normalize } from 'node:path';
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar';

/** The paths of all files in an archive, with `/` on every system. Throws where there is no archive. */
export const filesIn = (archive: string): readonly string[] =>
  listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').slice(1))
    .filter((path) => !('files' in statFile(archive, normalize(path))));

export const contentOf = (archive: string, path: string): Buffer => extractFile(archive, normalize(path));

/** Returns whether a file of the archive lies beside it, as a system wants of what it loads as machine code. */
export const isUnpacked = (archive: string, path: string): boolean =>
  (statFile(archive, normalize(path)) as { readonly unpacked?: boolean }).unpacked === true;

/** The table of contents, of which Electron checks the hash. */
export const headerOf = (archive: string): string => getRawHeader(archive).headerString;
