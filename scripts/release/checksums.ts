import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

/** The SHA-256 of every file that lies in a folder, in the form that `sha256sum --check` reads, in the order of names. */
export const checksumsOf = async (folder: string): Promise<string> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const lines: string[] = [];
  for (const name of names.toSorted()) lines.push(`${await sha256Of(join(folder, name))}  ${name}\n`);
  return lines.join('');
};
