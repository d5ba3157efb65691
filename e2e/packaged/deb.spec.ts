import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { makeTestDeb } from '../../scripts/package/deb/test-deb.ts';
import { findRuntime } from '../../scripts/runtime.ts';
import { InstalledDeb, isKnownToDpkg, tracesOfApp } from '../fixtures/installed-deb.ts';
import { PackagedApp } from '../fixtures/packaged-app.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../fixtures/temporary-folder.ts';
import { expect, test } from '../fixtures/test.ts';

const desktopFile = 'usr/share/applications/latchkey.desktop';

const hasProgram = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

const say = (program: string, ...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

const isRoot = process.getuid?.() === 0;

// One package for all, in the order of the file.
test.describe.configure({ mode: 'default' });
test.skip(!hasProgram('dpkg-deb'), 'Debian packages are made and installed where dpkg is.');

let folder: TemporaryFolder;
let deb: string;
let content: string;

test.beforeAll(async () => {
  if (!hasProgram('dpkg-deb')) return;
  folder = await makeTemporaryFolder();
  deb = await makeTestDeb(folder.path);
  content = join(folder.path, 'content');
  execFileSync('dpkg-deb', ['--extract', deb, content]);
});
test.afterAll(() => folder?.[Symbol.asyncDispose]());

test('a package that a test made cannot be taken for a release', () => {
  expect(deb).toContain('NOT-FOR-RELEASE');
  expect(execFileSync('dpkg-deb', ['--field', deb, 'Version'], { encoding: 'utf8' })).toContain('~not~for~release');
});

test('its desktop file and its description for software centres are valid', () => {
  expect(say('desktop-file-validate', join(content, desktopFile))).toEqual({ status: 0, said: '' });
  // Since 1.0 it misses a homepage; which one the project has, the repository says that releases it.
  const isNew = !/ 0\./.test(say('appstreamcli', '--version').said);
  const known = isNew ? ['--override=url-homepage-missing=info'] : [];
  const metainfo = join(content, 'usr/share/metainfo/app.latchkey.desktop.metainfo.xml');
  const { status, said } = say('appstreamcli', 'validate', '--no-net', ...known, metainfo);
  expect(status, said).toBe(0);
});

test('it brings an icon of every size, and what the desktop file names', () => {
  const text = readFileSync(join(content, desktopFile), 'utf8');
  const icon = /^Icon=(.*)$/m.exec(text)?.[1];
  for (const size of [16, 22, 24, 32, 48, 64, 128, 256, 512]) {
    expect(existsSync(join(content, `usr/share/icons/hicolor/${size}x${size}/apps/${icon}.png`))).toBe(true);
  }
  const program = /^Exec=(\S+)/m.exec(text)?.[1] ?? '';
  expect(() => accessSync(join(content, program), constants.X_OK)).not.toThrow();
  expect(text).toContain('StartupWMClass=latchkey\n');
});

test('it lets the app make user namespaces where AppArmor forbids them', () => {
  const profile = readFileSync(join(content, 'opt/Latchkey/resources/apparmor-profile'), 'utf8');
  expect(profile).toContain('profile "latchkey" "/opt/Latchkey/latchkey" flags=(unconfined)');
  expect(profile).toContain('userns,');
});

test('lintian has nothing serious to say', () => {
  test.skip(!hasProgram('lintian'), 'lintian is not installed.');
  // Debian's own packages stay out of /opt, which is kept for those of others.
  const words = ['--no-cfg', '--allow-root', '--fail-on=error', '--suppress-tags=dir-or-file-in-opt'];
  const { status, said } = say('lintian', ...words, deb);
  expect(said).not.toMatch(/^E:/m);
  expect(status).toBe(0);
});

test('it is installed, started from its desktop file, and purged without a trace', async ({
  folder: home,
  keyring,
}) => {
  test.skip(!isRoot, 'Only root installs packages.');
  test.skip(
    findRuntime().kind === 'electron',
    'Electron does not start as root with its sandbox, which a package keeps.',
  );
  test.skip(isKnownToDpkg(), 'Latchkey is installed on this computer.');
  const before = tracesOfApp();

  await using installed = InstalledDeb.install(deb);
  expect(installed.files()).toContain(`/${desktopFile}`);
  expect(tracesOfApp()).toEqual(expect.arrayContaining(['/etc/alternatives/latchkey', '/opt/Latchkey/latchkey']));
  expect(existsSync('/usr/bin/latchkey')).toBe(true);
  // As a newer one is: over the one that is there.
  installed.installAgain(deb);
  expect(existsSync('/usr/bin/latchkey')).toBe(true);
  const [program = '', ...words] = (/^Exec=(.*)$/m.exec(readFileSync(`/${desktopFile}`, 'utf8'))?.[1] ?? '')
    .split(' ')
    .filter((word) => !word.startsWith('%'));
  {
    await using app = new PackagedApp({
      program,
      words,
      configFolder: home,
      environment: { ...keyring?.environment },
    });
    await expect.poll(() => app.log(), { timeout: 50_000 }).toContain('State: signed out');
  }

  installed.purge();
  expect(tracesOfApp()).toEqual(before);
  expect(isKnownToDpkg()).toBe(false);
});
