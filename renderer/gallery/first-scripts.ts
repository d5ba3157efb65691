import { posix } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** The files of a built page, by their addresses, which begin with "/". */
export type PageFiles = ReadonlyMap<string, string | Uint8Array>;

const importedBy = (path: string, script: string): readonly string[] =>
  parseAst(script).body.flatMap((part) =>
    'source' in part && part.source !== null ? [posix.join(posix.dirname(path), part.source.value)] : [],
  );

const loadedWith = (files: PageFiles, path: string, seen: Set<string>): void => {
  if (seen.has(path)) return;
  seen.add(path);
  for (const imported of importedBy(path, String(files.get(path)))) loadedWith(files, imported, seen);
};

/** Returns the scripts that have to be there before a page is drawn: those that it names, and whatever they import. */
export const firstScripts = (files: PageFiles, start: string): readonly string[] => {
  const seen = new Set<string>();
  for (const [, source = ''] of String(files.get(start)).matchAll(/<script\b[^>]*\bsrc="([^"]+)"/gu))
    loadedWith(files, posix.join(posix.dirname(start), source), seen);
  return [...seen];
};
