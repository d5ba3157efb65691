import { readFile, realpath } from 'node:fs/promises';
import { sep } from 'node:path';

/**
 * Returns what is in a file that lies in a folder or below it. Rejects when there is none, or when a link on the way
 * leads outside: what the page asks for is the app's own, wherever a name may point.
 */
export const readOwnFile = async (folder: string, path: string): Promise<Uint8Array<ArrayBuffer>> => {
  const [root, file] = await Promise.all([realpath(folder), realpath(path)]);
  if (!file.startsWith(root + sep)) throw new Error('A file of the page leads out of its folder.');
  return new Uint8Array(await readFile(file));
};
