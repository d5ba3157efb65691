import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { headOfProgram, makeApp, partsOfMadeApp } from '../package/testing/made-app.ts';
import { projectFolder } from '../runtime.ts';
import { type Artefact, artefactsOf, type ArtefactKind } from './artefacts.ts';
import { verifySystem } from './verify.ts';

const { version } = packageFile;
const release = { version, repository: 'owner/latchkey' };

const has = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

const run = (program: string, argv: readonly string[], cwd: string): void => {
  const { status, stderr, error } = spawnSync(program, argv, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
};

const feedSetting = 'provider: github\nowner: owner\nrepo: latchkey\npublisherName: Owner\n';

/** How each kind of package is made here, of an app in a folder and into a file; its first program says what it takes. */
const makers: Readonly<Partial<Record<ArtefactKind, (app: string, file: string, work: string) => Promise<void>>>> = {
  deb: async (app, file, work) => {
    const root = join(work, 'root');
    await cp(app, join(root, 'opt/Latchkey'), { recursive: true });
    mkdirSync(join(root, 'DEBIAN'));
    const fields = `Package: latchkey\nVersion: ${version}\nArchitecture: amd64\nMaintainer: A <a@b.c>\nDescription: x\n`;
    writeFileSync(join(root, 'DEBIAN/control'), fields);
    run('dpkg-deb', ['--build', '-Znone', root, file], work);
  },
  rpm: async (app, file, work) => {
    const head = 'Name: latchkey\nVersion: 1\nRelease: 1\nSummary: x\nLicense: MIT\nAutoReqProv: no\n';
    const spec = `%define __spec_install_post %{nil}\n%define debug_package %{nil}\n${head}%description\nx\n%install\nmkdir -p %{buildroot}/opt\ncp -R ${app} %{buildroot}/opt/Latchkey\n%files\n/opt/Latchkey\n`;
    writeFileSync(join(work, 'a.spec'), spec);
    const places = [
      '--define',
      `_topdir ${work}/top`,
      '--define',
      `_rpmdir ${work}`,
      '--define',
      '_rpmfilename out.rpm',
    ];
    run('rpmbuild', ['-bb', ...places, 'a.spec'], work);
    await cp(join(work, 'out.rpm'), file);
  },
  AppImage: async (app, file, work) => {
    const runtime = Buffer.concat([headOfProgram({ system: 'linux', architecture: 'x64' }), Buffer.alloc(744)]);
    runtime.writeBigUInt64LE(872n, 0x28);
    runtime.writeUInt16LE(64, 0x3a);
    runtime.writeUInt16LE(2, 0x3c);
    run('mksquashfs', [app, file, '-offset', String(runtime.length), '-quiet', '-no-progress'], work);
    const whole = readFileSync(file);
    runtime.copy(whole);
    writeFileSync(file, whole);
  },
  zip: async (app, file, work) => {
    await cp(app, join(work, 'Latchkey.app'), { recursive: true });
    run('zip', ['-q', '-r', file, 'Latchkey.app'], work);
  },
  exe: async (app, file, work) => {
    mkdirSync(join(work, '$PLUGINSDIR'));
    run('7z', ['a', '-bd', join(work, '$PLUGINSDIR/app-64.7z'), '.'], app);
    run('7z', ['a', '-bd', '-t7z', file, '$PLUGINSDIR'], work);
  },
};

const needs: Readonly<Partial<Record<ArtefactKind, readonly string[]>>> = {
  deb: ['dpkg-deb'],
  rpm: ['rpmbuild', 'rpm2cpio', 'cpio'],
  AppImage: ['mksquashfs', 'unsquashfs'],
  zip: ['zip', 'unzip'],
  exe: ['7z'],
};

let folder: string;
let work: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-dist-'));
  work = await mkdtemp(join(tmpdir(), 'latchkey-work-'));
});
afterEach(() => Promise.all([folder, work].map((place) => rm(place, { recursive: true }))));

const artefactOf = (kind: ArtefactKind): Artefact => {
  const found = artefactsOf(version, ['mac', 'win', 'linux']).find(
    ({ kind: other, target }) => other === kind && target.architecture === 'x64',
  );
  if (found === undefined) throw new Error(`There is no ${kind}.`);
  return found;
};

const messagesOf = async (kind: ArtefactKind, changes: Parameters<typeof makeApp>[2]) => {
  const { name, target } = artefactOf(kind);
  const app = await makeApp(join(work, 'app'), target, changes);
  writeFileSync(join(app.resources, 'app-update.yml'), feedSetting);
  await makers[kind]?.(app.folder, join(folder, name), work);
  const problems = await verifySystem(folder, target.system, release, partsOfMadeApp);
  return problems.filter(({ file }) => file === name).map(({ message }) => message);
};

const kinds = ['deb', 'rpm', 'AppImage', 'zip', 'exe'] as const;

for (const kind of kinds) {
  const isPossible = (needs[kind] ?? []).every(has) && process.platform === 'linux';
  // Each is made with programs that not every system has; a release is made where they are.
  describe.skipIf(!isPossible)(`a package: ${kind}`, () => {
    it('is opened, and nothing is wrong but that no Electron is in it', async () => {
      const [size, ...others] = await messagesOf(kind, {});
      expect(size).toMatch(/there can be no Electron in it\.$/);
      expect(others).toEqual([]);
    });

    it('is opened, and what is wrong inside is found', async () => {
      const [, ...others] = await messagesOf(kind, {
        fuses: '100011001',
        licences: null,
        files: { 'out/main/index.js.map': '{}', 'package.json': '{"variant":"e2e"}' },
      });
      expect(others).toEqual([
        'out/main/index.js.map has no business in there.',
        'package.json says the variant "e2e".',
        'LICENSES.latchkey.txt is missing.',
        'RunAsNode has to be off and is on.',
      ]);
    });
  });
}

describe('a release', () => {
  it('is found to hold a package that cannot be opened', async () => {
    const { name } = artefactOf('deb');
    writeFileSync(join(folder, name), 'no package');
    const problems = await verifySystem(folder, 'linux', release, partsOfMadeApp);
    const own = problems.filter(({ file }) => file === name).map(({ message }) => message);
    expect(own.at(-1)).toMatch(/^It cannot be looked into: dpkg-deb /);
  });

  const step = (...argv: readonly string[]) =>
    spawnSync(process.execPath, [join(projectFolder, 'scripts/release.ts'), ...argv], { encoding: 'utf8' });

  it.each(['verify', 'whole'])('ends with every problem named beside its file: %s', (word) => {
    const { status, stderr } = step(word, folder);
    expect(status).toBe(1);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.every((line) => /^(Latchkey-[\w.-]+|latest[\w-]*\.yml): It is missing\.$/.test(line))).toBe(true);
    expect(lines.length).toBeGreaterThanOrEqual(3);
  });

  it('takes no step that it does not know', () => {
    const { status, stderr } = step('publish', folder);
    expect(status).toBe(2);
    expect(stderr).toContain('verify');
  });
});
