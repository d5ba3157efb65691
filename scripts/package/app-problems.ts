import { existsSync, readFileSync } from 'node:fs';
import type { Part } from '../supply-chain/part.ts';
import { archiveProblems } from './archive-problems.ts';
import type { Variant } from './builder-configuration.ts';
import { fuseProblems } from './fuse-problems.ts';
import { fuses, fusesForTests } from './fuses.ts';
import { integrityProblems } from './integrity-problems.ts';
import { keytarProblems } from './keytar-binary.ts';
import { licencesProblems } from './licences-problems.ts';
import { machineProblems } from './machine.ts';
import { payloadProblems } from './payload.ts';
import { archiveOf, type UnpackedApp } from './unpacked-app.ts';

/** What is wrong with all that comes on top of Electron in an app that is made of these parts; none is good. */
export const payloadOfAppProblems = (app: UnpackedApp, variant: Variant, parts: readonly Part[]): readonly string[] => {
  const archive = archiveOf(app);
  if (!existsSync(archive)) return ['There is no app.asar in it.'];
  return [
    ...archiveProblems(archive, app.target, variant),
    ...keytarProblems(archive, app.target),
    ...licencesProblems(app, parts),
    ...payloadProblems(app),
  ];
};

/** What is wrong with the Electron in an app: for another machine, its fuses, and whether it runs this archive. */
export const electronOfAppProblems = async (app: UnpackedApp, variant: Variant): Promise<readonly string[]> => {
  const { target, program, folder } = app;
  if (!existsSync(program)) return ['There is no program in it.'];
  const sealed = target.system === 'mac' ? folder : program;
  const fusesFound = await fuseProblems(sealed, variant === 'e2e' ? fusesForTests : fuses).catch((error: unknown) => [
    `Its fuses cannot be read: ${error instanceof Error ? error.message : String(error)}`,
  ]);
  const archive = archiveOf(app);
  return [
    ...machineProblems('The program', readFileSync(program), target),
    ...fusesFound,
    ...(existsSync(archive) ? integrityProblems(app, archive) : []),
  ];
};
