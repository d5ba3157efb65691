import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { artefactProblems } from './artefact-problems.ts';
import { verifyWhole } from './verify.ts';
import { makeRelease, writePackage } from './testing/made-release.ts';

const version = '1.4.0';
const release = { version, repository: null };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-release-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a whole release', () => {
  beforeEach(async () => {
    await makeRelease(folder, version, ['mac', 'win', 'linux']);
    await writeFile(join(folder, 'latchkey.cdx.json'), '{}');
    await writeFile(join(folder, 'Latchkey-1.4.0-win-x64.exe.blockmap'), '');
  });

  it('as it has to be has no problem', async () => {
    expect(await verifyWhole(folder, release)).toEqual([]);
  });

  it('is found to lack a package and the feed of a processor', async () => {
    for (const name of ['Latchkey-1.4.0-linux-aarch64.rpm', 'latest-linux-arm64.yml']) rmSync(join(folder, name));
    expect(await verifyWhole(folder, release)).toEqual([
      { file: 'Latchkey-1.4.0-linux-aarch64.rpm', message: 'It is missing.' },
      { file: 'latest-linux-arm64.yml', message: 'It is missing.' },
    ]);
  });

  it('is found to hold what is for tests', async () => {
    const file = 'NOT-FOR-RELEASE-Latchkey-1.4.0-linux-x64.deb';
    await writeFile(join(folder, file), '');
    expect(await verifyWhole(folder, release)).toEqual([{ file, message: 'It is no part of a release.' }]);
  });
});

describe('a package', () => {
  const name = 'Latchkey-1.4.0-win-arm64.exe';
  const other = { file: 'Latchkey-1.4.0-win-x64.exe', message: 'It is missing.' };

  it('is found to be too large', async () => {
    await writePackage(join(folder, name), 116 * 1024 * 1024);
    expect(artefactProblems(folder, version, ['win'])).toEqual([
      other,
      { file: name, message: 'It takes 116.00 MB, more than 115.00 MB.' },
    ]);
  });

  it('is found to be too small to hold Electron', async () => {
    await writePackage(join(folder, name), 3 * 1024 * 1024);
    expect(artefactProblems(folder, version, ['win'])).toEqual([
      other,
      { file: name, message: 'It takes 3.00 MB: there can be no Electron in it.' },
    ]);
  });
});
