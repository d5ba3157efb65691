import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronOfAppProblems, payloadOfAppProblems } from '../package/app-problems.ts';
import type { System } from '../package/target.ts';
import { appIn } from '../package/unpacked-app.ts';
import type { Part } from '../supply-chain/part.ts';
import { artefactProblems, type Problem, strangerProblems } from './artefact-problems.ts';
import { type Artefact, artefactsOf } from './artefacts.ts';
import { feedProblems } from './feed-problems.ts';
import { feedSettingProblems } from './feed-setting-problems.ts';
import { openArtefact } from './open-artefact.ts';

export interface Release {
  readonly version: string;
  /** Whose release it is, "owner/name"; null where that is not known. */
  readonly repository: string | null;
}

const problemsInside = async (
  artefact: Artefact,
  file: string,
  repository: string | null,
  parts: readonly Part[],
): Promise<readonly string[]> => {
  const temporary = await mkdtemp(join(tmpdir(), 'latchkey-verify-'));
  try {
    // A folder of its own, whose name says nothing: the library that reads fuses goes by names.
    const app = appIn(await openArtefact(artefact, file, join(temporary, 'opened')), artefact.target);
    return [
      ...payloadOfAppProblems(app, 'release', parts),
      ...(await electronOfAppProblems(app, 'release')),
      ...feedSettingProblems(app, artefact.kind, repository),
    ];
  } catch (error) {
    return [`It cannot be looked into: ${error instanceof Error ? error.message : String(error)}`];
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
};

/**
 * What is wrong with the packages that a system made for a release of these parts, in the folder where it made them. What
 * counts is what people download: each package is taken apart, and what comes out is looked at, not the folder that it
 * was made of. electron-builder writes into that folder while it makes packages of it.
 */
export const verifySystem = async (
  folder: string,
  system: System,
  { version, repository }: Release,
  parts: readonly Part[],
): Promise<readonly Problem[]> => {
  const outside = [...artefactProblems(folder, version, [system]), ...(await feedProblems(folder, version, [system]))];
  const missing = new Set(outside.filter(({ message }) => message === 'It is missing.').map(({ file }) => file));
  const inside: Problem[] = [];
  for (const artefact of artefactsOf(version, [system])) {
    if (missing.has(artefact.name)) continue;
    const messages = await problemsInside(artefact, join(folder, artefact.name), repository, parts);
    inside.push(...messages.map((message) => ({ file: artefact.name, message })));
  }
  return [...outside, ...inside];
};

/** What is wrong with the folder of a whole release, gathered from all systems, before it is published. */
export const verifyWhole = async (folder: string, { version }: Release): Promise<readonly Problem[]> => {
  const systems: readonly System[] = ['mac', 'win', 'linux'];
  return [
    ...artefactProblems(folder, version, systems),
    ...(await feedProblems(folder, version, systems)),
    ...strangerProblems(folder, version, ['latchkey.cdx.json']),
  ];
};
