import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inMegabytes } from '../package/payload.ts';
import type { System } from '../package/target.ts';
import { type Artefact, artefactsOf, minBytes, maxBytesOf } from './artefacts.ts';
import { feedsOf } from './feeds.ts';

/** A message about one file of a release. */
export interface Problem {
  readonly file: string;
  readonly message: string;
}

const sizeProblems = (folder: string, artefact: Artefact): readonly Problem[] => {
  const { name: file } = artefact;
  const bytes = statSync(join(folder, file)).size;
  if (bytes > maxBytesOf(artefact)) {
    return [{ file, message: `It takes ${inMegabytes(bytes)}, more than ${inMegabytes(maxBytesOf(artefact))}.` }];
  }
  return bytes < minBytes ? [{ file, message: `It takes ${inMegabytes(bytes)}: there can be no Electron in it.` }] : [];
};

/** What is missing of the packages of a version in a folder, and which are too large or too small. */
export const artefactProblems = (folder: string, version: string, systems: readonly System[]): readonly Problem[] =>
  artefactsOf(version, systems).flatMap((artefact) =>
    existsSync(join(folder, artefact.name))
      ? sizeProblems(folder, artefact)
      : [{ file: artefact.name, message: 'It is missing.' }],
  );

/** What lies in the folder of a whole release and was never promised. */
export const strangerProblems = (folder: string, version: string, others: readonly string[]): readonly Problem[] => {
  const systems: readonly System[] = ['mac', 'win', 'linux'];
  const artefacts = artefactsOf(version, systems).map(({ name }) => name);
  const expected = new Set([
    ...artefacts,
    ...artefacts.map((name) => `${name}.blockmap`),
    ...systems.flatMap((system) => feedsOf(version, system).map(({ name }) => name)),
    ...others,
  ]);
  return readdirSync(folder)
    .filter((file) => !expected.has(file))
    .map((file) => ({ file, message: 'It is no part of a release.' }));
};
