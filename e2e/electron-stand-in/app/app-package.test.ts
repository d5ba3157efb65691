import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headlessEnvironment, standInFolder } from '../running-fixture.ts';
import { electronVersion } from '../versions.ts';

let folder: string;

const tell = `const { app } = require('electron');
process.stdout.write([app.getName(), app.getVersion(), app.getAppPath(), __filename].join('\\n'));
app.exit(0);
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'electron-stand-in-package-'));
  await mkdir(join(folder, 'named'));
  await writeFile(join(folder, 'index.js'), tell);
  await writeFile(join(folder, 'other.js'), tell);
  await writeFile(join(folder, 'bare'), tell);
  await writeFile(join(folder, 'named', 'package.json'), '{"name":"named","version":"3.2.1","main":"./start"}');
  await writeFile(join(folder, 'named', 'start.js'), tell);
  await mkdir(join(folder, 'empty'));
  await mkdir(join(folder, 'spoilt'));
  await writeFile(join(folder, 'spoilt', 'package.json'), '{');
});
afterAll(() => rm(folder, { recursive: true }));

const start = (path: string) =>
  spawnSync(join(standInFolder, 'electron'), [path], { encoding: 'utf8', cwd: folder, env: headlessEnvironment() });

// `loadApplicationPackage` in default_app/main.ts of Electron.
describe('an app', () => {
  it.each([
    ['a folder with an index.js', '.', 'index.js'],
    ['a file', 'other.js', 'other.js'],
    ['a file whose ending is left out', 'other', 'other.js'],
    ['a file that has no ending', 'bare', 'bare'],
  ])('is %s', (_what, path, file) => {
    const { stdout } = start(path);
    expect(stdout.split('\n')).toStrictEqual(['Electron', electronVersion, folder, join(folder, file)]);
  });

  it('is a folder with a package.json, which may leave out the ending of its main file', () => {
    const named = join(folder, 'named');
    expect(start('named').stdout.split('\n')).toStrictEqual(['named', '3.2.1', named, join(named, 'start.js')]);
  });

  it.each([
    ['empty', /^Unable to find Electron app at .*empty\n\n.+/],
    ['spoilt', /^Unable to parse .*package\.json\n\n.+/],
  ])('that is %s is named, with the reason', (path, message) => {
    const { status, stderr } = start(path);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
  });
});
