import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { load } from 'js-yaml';
import * as v from 'valibot';
import type { System } from '../package/target.ts';
import type { Problem } from './artefact-problems.ts';
import { type Feed, feedsOf } from './feeds.ts';

const offerSchema = v.looseObject({ url: v.string(), sha512: v.string(), size: v.optional(v.number()) });

const feedSchema = v.looseObject({
  version: v.string(),
  files: v.array(offerSchema),
  // What electron-updater 2 read, of which nobody is left; electron-builder still writes both.
  path: v.optional(v.string()),
  sha512: v.optional(v.string()),
});

type Offer = v.InferOutput<typeof offerSchema>;

const sha512Of = async (file: string): Promise<string> => {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
};

const offerProblems = async (folder: string, { url, sha512, size }: Offer): Promise<readonly string[]> => {
  const file = join(folder, url);
  if (!/^[\w.-]+$/.test(url)) return [`It offers ${JSON.stringify(url)}, which is no name of a file.`];
  if (!existsSync(file)) return [`It offers ${url}, which is not there.`];
  const bytes = (await stat(file)).size;
  return [
    ...((await sha512Of(file)) === sha512 ? [] : [`Its hash of ${url} is another.`]),
    ...(size === undefined || size === bytes ? [] : [`Its size of ${url} is ${size} and has to be ${bytes}.`]),
  ];
};

const problemsOf = async (folder: string, version: string, { name, offers }: Feed): Promise<readonly string[]> => {
  const file = join(folder, name);
  if (!existsSync(file)) return ['It is missing.'];
  const read = v.safeParse(feedSchema, load(await readFile(file, 'utf8')));
  if (!read.success) return ['It cannot be understood.'];
  const { files, path, sha512, ...feed } = read.output;
  // The same as one of the files, as a rule; each file is large and read once.
  const isOther = !files.some((offer) => offer.url === path && offer.sha512 === sha512);
  const found = [...files, ...(path !== undefined && sha512 !== undefined && isOther ? [{ url: path, sha512 }] : [])];
  const problems = await Promise.all(found.map((offer) => offerProblems(folder, offer)));
  return [
    ...(feed.version === version ? [] : [`It tells of ${feed.version}, not ${version}.`]),
    ...offers
      .filter((artefact) => !files.some(({ url }) => url === artefact.name))
      .map((artefact) => `It does not offer ${artefact.name}.`),
    ...new Set(problems.flat()),
  ];
};

/** Where the feeds of a release do not agree with the files beside them, or do not offer what they have to. */
export const feedProblems = async (
  folder: string,
  version: string,
  systems: readonly System[],
): Promise<readonly Problem[]> => {
  const feeds = systems.flatMap((system) => feedsOf(version, system));
  const found = await Promise.all(
    feeds.map(async (feed) =>
      (await problemsOf(folder, version, feed)).map((message) => ({ file: feed.name, message })),
    ),
  );
  return found.flat();
};
