import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { SENTINEL } from '@electron/fuses/dist/constants.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBuilderConfiguration, type Variant } from './builder-configuration.ts';
import { fuseProblems } from './fuse-problems.ts';
import { type Fuses, fuses, fusesForTests } from './fuses.ts';

/** As electron-builder names them: as Electron does, with a small first letter. */
const inConfiguration = (wanted: Fuses): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    Object.entries(wanted).map(([fuse, isOn]) => {
      const name = FuseV1Options[Number(fuse)] ?? '';
      return [name.charAt(0).toLowerCase() + name.slice(1), isOn];
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

  /** A program with a fuse wire as Electron 45 brings it, and as many fuses more as a later one may bring. */
  const writeProgram = async (more = ''): Promise<void> => {
    const states = `0001001${more}1`;
    const wire = Buffer.concat([
      Buffer.from(`code before${SENTINEL}`),
      Buffer.from([1, states.length]),
      Buffer.from(`${states}code after`),
    ]);
    await writeFile(program, wire);
  };

  const flip = (wanted: Fuses): Promise<number> =>
    flipFuses(program, { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...wanted });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latchkey-fuses-'));
    program = join(folder, 'latchkey');
    await writeProgram();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are as wanted once the library has set them', async () => {
    await flip(fuses);
    expect(await fuseProblems(program, fuses)).toStrictEqual([]);
  });

  it('are named when they are otherwise', async () => {
    await flip(fusesForTests);
    expect(await fuseProblems(program, fuses)).toStrictEqual([
      'EnableNodeCliInspectArguments has to be off and is on.',
    ]);
  });

  it('are named when Electron no longer has them, or has one that nobody has decided', async () => {
    await writeProgram('r0');
    const problems = await fuseProblems(program, fuses);
    expect(problems).toContain('GrantFileProtocolExtraPrivileges has to be off and is removed from Electron.');
    expect(problems).toContain('Fuse 8 is not one that this project has decided.');
  });

  it('are looked for in vain in what is no Electron', async () => {
    await writeFile(program, 'no Electron');
    await expect(fuseProblems(program, fuses)).rejects.toThrow('sentinel');
  });
});
