import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import type { Configuration } from 'electron-builder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBuilderConfiguration, type Variant } from './builder-configuration.ts';
import { fuseProblems } from './fuse-problems.ts';
import { type Fuses, fuses, fusesForTests } from './fuses.ts';
import { electronFuses, fuseWire } from './testing/fuse-wire.ts';

type BuilderFuse = keyof NonNullable<Configuration['electronFuses']>;
type FuseUnknownToBuilder = Exclude<keyof typeof FuseV1Options, Capitalize<BuilderFuse>>;

/**
 * What electron-builder's configuration has no key for, and so leaves as Electron brings it. Once it has one, this does
 * not compile: the fuse then belongs into electron-builder.yml.
 */
const leftToElectron: readonly FuseUnknownToBuilder[] = ['WasmTrapHandlers'];

const isLeftToElectron = (name: string | undefined): boolean => leftToElectron.some((left) => left === name);

/** electron-builder's own copy of the library, which may be older. */
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { flipFuses: flipAsBuilder } = createRequire(builder.resolve('app-builder-lib'))('@electron/fuses') as {
  readonly flipFuses: typeof flipFuses;
};

/** As electron-builder names them: as Electron does, with a small first letter. */
const inConfiguration = (wanted: Fuses): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    Object.entries(wanted).flatMap(([fuse, isOn]) => {
      const name = FuseV1Options[Number(fuse)] ?? '';
      if (isLeftToElectron(name)) return [];
      return [[name.charAt(0).toLowerCase() + name.slice(1), isOn]];
    }),
  );

const configured = (variant: Variant): Readonly<Record<string, boolean>> => {
  const { resetAdHocDarwinSignature: _noFuse, ...asConfigured } = readBuilderConfiguration(variant).electronFuses;
  return asConfigured;
};

describe('electron-builder', () => {
  it('is told of every fuse as it was decided', () => {
    expect(configured('release')).toStrictEqual(inConfiguration(fuses));
  });

  it('is told of the one that is different for the tests', () => {
    expect({ ...configured('release'), ...configured('e2e') }).toStrictEqual(inConfiguration(fusesForTests));
  });
});

describe('the fuses of a program', () => {
  let folder: string;
  let program: string;

  const writeProgram = (states: string): Promise<void> =>
    writeFile(program, Buffer.concat([Buffer.from('code before'), fuseWire(states), Buffer.from('code after')]));

  const flip = (wanted: Fuses): Promise<number> =>
    flipFuses(program, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...wanted });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latchkey-fuses-'));
    program = join(folder, 'latchkey');
    await writeProgram(electronFuses);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are as wanted once the library has set them', async () => {
    await flip(fuses);
    expect(await fuseProblems(program, fuses)).toStrictEqual([]);
  });

  it('are as wanted once electron-builder has set those that it knows', async () => {
    const known = Object.entries(fuses).filter(([fuse]) => !isLeftToElectron(FuseV1Options[Number(fuse)]));
    await flipAsBuilder(program, { version: FuseVersion.V1, ...Object.fromEntries(known) });
    expect(await fuseProblems(program, fuses)).toStrictEqual([]);
  });

  it('are named when they are otherwise', async () => {
    await flip(fusesForTests);
    expect(await fuseProblems(program, fuses)).toStrictEqual([
      'EnableNodeCliInspectArguments has to be off and is on.',
    ]);
  });

  it('are named when Electron no longer has them, or has one that nobody has decided', async () => {
    await writeProgram('0000110r10');
    const problems = await fuseProblems(program, fuses);
    expect(problems).toContain('GrantFileProtocolExtraPrivileges has to be off and is removed from Electron.');
    expect(problems).toContain('Fuse 9 is not one that this project has decided.');
  });

  it('are looked for in vain in what is no Electron', async () => {
    await writeFile(program, 'no Electron');
    await expect(fuseProblems(program, fuses)).rejects.toThrow('sentinel');
  });
});
