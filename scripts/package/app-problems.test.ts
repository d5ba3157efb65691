import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { licencesText } from '../licences/licences-text.ts';
import { installedPart } from '../supply-chain/part.ts';
import { electronOfAppProblems, payloadOfAppProblems } from './app-problems.ts';
import { architectures, type Target } from './target.ts';
import { makeApp, partsOfMadeApp } from './testing/made-app.ts';
import { archiveOf } from './unpacked-app.ts';

const linux: Target = { system: 'linux', architecture: 'x64' };
const targets = (['mac', 'win', 'linux'] as const).flatMap((system) =>
  architectures.map((architecture): Target => ({ system, architecture })),
);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-app-'));
});
afterEach(() => rm(folder, { recursive: true }));

type Changes = Parameters<typeof makeApp>[2];

const payloadProblemsWith = async (changes: Changes) =>
  payloadOfAppProblems(await makeApp(folder, linux, changes), 'release', partsOfMadeApp);

describe('an app', () => {
  it.each(targets)('as it has to be, for $system $architecture, has no problem', async (target) => {
    const app = await makeApp(folder, target);
    expect(payloadOfAppProblems(app, 'release', partsOfMadeApp)).toEqual([]);
    expect(await electronOfAppProblems(app, 'release')).toEqual([]);
  });

  it('without an archive or a program says so', async () => {
    const app = await makeApp(folder, linux);
    rmSync(archiveOf(app));
    rmSync(app.program);
    expect(payloadOfAppProblems(app, 'release', partsOfMadeApp)).toEqual(['There is no app.asar in it.']);
    expect(await electronOfAppProblems(app, 'release')).toEqual(['There is no program in it.']);
  });
});

describe('what comes on top of Electron', () => {
  it.each([
    ['a source map', 'out/main/index.js.map'],
    ['a test', 'out/main/core/keychain/keychain.test.js'],
    ['what the app was developed with', 'node_modules/vite/package.json'],
    ['keytar’s binary for another system', 'node_modules/keytar/prebuilds/win32-x64/keytar.js'],
  ])('is found to hold %s', async (_what, path) => {
    expect(await payloadProblemsWith({ files: { [path]: '{}' } })).toEqual([`${path} has no business in there.`]);
  });

  it('is found to lack a file', async () => {
    expect(await payloadProblemsWith({ files: { 'out/preload/index.cjs': null } })).toEqual([
      'out/preload/index.cjs is missing.',
    ]);
  });

  it('is found to hold what an earlier build left', async () => {
    expect(await payloadProblemsWith({ files: { 'out/renderer/assets/index-AAAAAAAA.js': 'page' } })).toEqual([
      'out/renderer/assets/index-*.js is there more than once.',
    ]);
  });

  it('is found to lead to a source map', async () => {
    const text = '//# sourceMappingURL=data:application/json;base64,e30=';
    expect(await payloadProblemsWith({ files: { 'out/main/index.js': text } })).toEqual([
      'out/main/index.js leads to a source map.',
    ]);
  });

  it('is found to be the build for tests, or developed with something that it names', async () => {
    const text = JSON.stringify({
      variant: 'e2e',
      scripts: {},
      devDependencies: {},
      dependencies: { keytar: '*', conf: '*' },
    });
    const app = await makeApp(folder, linux, { files: { 'package.json': text } });
    const others = ['package.json has scripts.', 'package.json has devDependencies.', 'package.json depends on conf.'];
    expect(payloadOfAppProblems(app, 'release', partsOfMadeApp)).toEqual([
      ...others,
      'package.json says the variant "e2e".',
    ]);
    expect(payloadOfAppProblems(app, 'e2e', partsOfMadeApp)).toEqual(others);
  });

  it('is found to have keytar’s binary inside the archive', async () => {
    expect(await payloadProblemsWith({ isPacked: true })).toEqual([
      'node_modules/keytar/prebuilds/linux-x64/keytar.node does not lie beside the archive.',
    ]);
  });

  it.each([
    { system: 'linux', architecture: 'arm64' },
    { system: 'mac', architecture: 'x64' },
    { system: 'win', architecture: 'x64' },
  ] as const)('is found to have keytar’s binary for $system $architecture', async (keytarFor) => {
    expect(await payloadProblemsWith({ keytarFor })).toEqual([
      `node_modules/keytar/prebuilds/linux-x64/keytar.node is made for ${keytarFor.system} ${keytarFor.architecture}, not linux x64.`,
    ]);
  });

  it('is found to lack the licences', async () => {
    expect(await payloadProblemsWith({ licences: null })).toEqual(['LICENSES.latchkey.txt is missing.']);
  });

  it('is found to lack the licence of one part, or a part of it', async () => {
    const others = partsOfMadeApp.filter(({ name }) => name !== 'react');
    const problem = `LICENSES.latchkey.txt lacks the licence of react ${installedPart('react').version}.`;
    expect(await payloadProblemsWith({ licences: licencesText(others) })).toEqual([problem]);
    const shortened = licencesText(partsOfMadeApp).trimEnd().slice(0, -1);
    expect(await payloadProblemsWith({ licences: shortened })).toEqual([problem]);
  });

  it.each([
    ['without the licence of the app itself', licencesText(partsOfMadeApp).replace('Permission', 'No permission')],
    ['with a part that it does not have', licencesText([...partsOfMadeApp, installedPart('zustand')])],
  ])('is found to have licences %s', async (_how, licences) => {
    const problem = 'LICENSES.latchkey.txt is not what is written of these parts.';
    expect(await payloadProblemsWith({ licences })).toEqual([problem]);
  });

  it('is found to be too much', async () => {
    const files = { 'out/main/index.js': randomBytes(3 * 1024 * 1024) };
    const [problem, ...others] = await payloadProblemsWith({ files });
    expect(problem).toMatch(/^On top of Electron come 3\.\d\d MB, more than 3\.00 MB\.$/);
    expect(others).toEqual([]);
  });
});

describe('the Electron of an app', () => {
  it.each(targets)('for $system $architecture is found to let a debugger in', async (target) => {
    const app = await makeApp(folder, target, { fuses: '000111001' });
    expect(await electronOfAppProblems(app, 'release')).toEqual([
      'EnableNodeCliInspectArguments has to be off and is on.',
    ]);
    expect(await electronOfAppProblems(app, 'e2e')).toEqual([]);
  });

  it.each(targets)('for $system $architecture is found to be for the other processor', async (target) => {
    const other = target.architecture === 'x64' ? 'arm64' : 'x64';
    const app = await makeApp(folder, target, { programFor: { ...target, architecture: other } });
    expect(await electronOfAppProblems(app, 'release')).toEqual([
      `The program is made for ${target.system} ${other}, not ${target.system} ${target.architecture}.`,
    ]);
  });

  it.each(['mac', 'win'] as const)('is found not to know its archive, on %s', async (system) => {
    const app = await makeApp(folder, { system, architecture: 'arm64' }, { isUnknownToProgram: true });
    expect(await electronOfAppProblems(app, 'release')).toEqual(['The program does not know the hash of app.asar.']);
  });

  it('is found to be none', async () => {
    const app = await makeApp(folder, linux, { fuses: '' });
    const [problem] = await electronOfAppProblems(app, 'release');
    expect(problem).toMatch(/has to be/);
  });
});
