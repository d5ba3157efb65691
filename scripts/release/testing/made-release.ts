import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import type { System } from '../../package/target.ts';
import { artefactsOf, minBytes } from '../artefacts.ts';
import { feedsOf } from '../feeds.ts';

/** Writes a file as large as a small package, almost all of it a hole that takes no place on the disk. */
export const writePackage = async (file: string, bytes = minBytes): Promise<void> => {
  await writeFile(file, file);
  await truncate(file, bytes);
};

const sha512Of = (file: string): string => createHash('sha512').update(readFileSync(file)).digest('base64');

/** Lays out the packages of a version, with nothing in them, and the feeds that offer them. */
export const makeRelease = async (
  folder: string,
  version: string,
  systems: readonly System[],
  bytes = minBytes,
): Promise<void> => {
  for (const { name } of artefactsOf(version, systems)) await writePackage(join(folder, name), bytes);
  for (const { name, offers } of systems.flatMap((system) => feedsOf(version, system))) {
    const files = offers.map((offer) => ({
      url: offer.name,
      sha512: sha512Of(join(folder, offer.name)),
      size: bytes,
    }));
    await writeFile(join(folder, name), dump({ version, files, path: files[0]?.url, sha512: files[0]?.sha512 }));
  }
};
