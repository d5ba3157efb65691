import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Keyring } from '../keyring/keyring.ts';
import { makeTestDeb } from '../../scripts/package/deb/test-deb.ts';
import { findRuntime } from '../../scripts/runtime.ts';
import { languages } from '../../preload/preferences.ts';
import { InstalledDeb, isKnownToDpkg, tracesOfApp } from '../fixtures/installed-deb.ts';
import { KeychainReader } from '../fixtures/keychain-reader.ts';
import { PackagedApp } from '../fixtures/packaged-app.ts';
import { canSandbox, SandboxedUser } from '../fixtures/sandboxed-user.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../fixtures/temporary-folder.ts';
import { expect, test } from '../fixtures/test.ts';

const desktopFile = 'usr/share/applications/latchkey.desktop';

const hasProgram = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

const say = (program: string, ...argv: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, argv, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

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
  const metainfo = join(content, 'usr/share/metainfo/app.latchkey.desktop.metainfo.xml');
  const { status, said } = say('appstreamcli', 'validate', '--no-net', metainfo);
  expect(status, said).toBe(0);
  // What an AppImage has in its own folder.
  expect(existsSync(join(content, 'opt/Latchkey/usr'))).toBe(false);
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

test('it brings the licences of the app and of its parts where Debian keeps them', () => {
  const text = readFileSync(join(content, 'usr/share/doc/latchkey/copyright'), 'utf8');
  expect(text).toBe(readFileSync(join(content, 'opt/Latchkey/LICENSES.latchkey.txt'), 'utf8'));
  expect(text).toContain('The Latchkey authors');
});

test('it lets the app make user namespaces where AppArmor forbids them', () => {
  const profile = readFileSync(join(content, 'opt/Latchkey/resources/apparmor-profile'), 'utf8');
  expect(profile).toContain('profile "latchkey" "/opt/Latchkey/latchkey" flags=(unconfined)');
  expect(profile).toContain('userns,');
});

test('lintian has nothing serious to say', () => {
  test.skip(!hasProgram('lintian'), 'lintian is not installed.');
  // Debian's own packages stay out of /opt, which is kept for those of others. The one question is of a removal, and
  // nothing is to be asked before an installation.
  const suppressed = '--suppress-tags=dir-or-file-in-opt,no-debconf-config';
  const argv = ['--no-cfg', '--allow-root', '--fail-on=error', suppressed];
  const { status, said } = say('lintian', ...argv, deb);
  expect(said).not.toMatch(/^E:/m);
  expect(status).toBe(0);
});

test('it asks whether the key goes too, in every language', () => {
  const questions = execFileSync('dpkg-deb', ['--info', deb, 'templates'], { encoding: 'utf8' });
  const asked = [...questions.matchAll(/^Description(?:-(..)\.UTF-8)?: (.*)$/gm)];
  expect(asked.map(([, language = 'en']) => language).toSorted()).toEqual([...languages].toSorted());
  expect(new Set(asked.map(([, , question]) => question)).size).toBe(languages.length);
});

test.describe('it is really installed', () => {
  // Each goes through dpkg several times, and dpkg through all that the system has.
  test.describe.configure({ timeout: 240_000 });

  // No token can be spelled so: Plex, the real one, is not told of its end.
  const key = 'a key of no account';
  const keychainOf = (keyring: Keyring | null): KeychainReader => KeychainReader.of(null, keyring);

  test.skip(
    !canSandbox(),
    'Only root installs packages, and only with a view of the system in which no person is real.',
  );
  test.skip(
    findRuntime().kind === 'electron',
    'Electron does not start as root with its sandbox, which a package keeps.',
  );
  test.skip(isKnownToDpkg(), 'Latchkey is installed on this computer.');

  /** Somebody who has used Latchkey before, and has a key. */
  const settle = async (
    { home }: SandboxedUser,
    keychain: KeychainReader,
  ): Promise<Readonly<Record<string, string>>> => {
    await mkdir(join(home, '.config/Latchkey'), { recursive: true });
    await writeFile(join(home, '.config/Latchkey/settings.json'), '{}');
    return keychain.plantToken(key);
  };

  const settings = async ({ home }: SandboxedUser): Promise<readonly string[]> => readdir(join(home, '.config'));

  test('started from its desktop file, and purged without a trace but the key', async ({ folder: home, keyring }) => {
    const before = tracesOfApp();
    const person = await SandboxedUser.create(home);
    const environment = { ...keyring?.environment };
    await using installed = InstalledDeb.install(deb, person, environment);
    expect(installed.files()).toContain(`/${desktopFile}`);
    expect(tracesOfApp()).toEqual(expect.arrayContaining(['/etc/alternatives/latchkey', '/opt/Latchkey/latchkey']));
    expect(existsSync('/usr/bin/latchkey')).toBe(true);
    // As a newer one is: over the one that is there.
    installed.installAgain(deb);
    expect(existsSync('/usr/bin/latchkey')).toBe(true);
    const [program = '', ...argv] = (/^Exec=(.*)$/m.exec(readFileSync(`/${desktopFile}`, 'utf8'))?.[1] ?? '')
      .split(' ')
      .filter((argument) => !argument.startsWith('%'));
    {
      await using app = new PackagedApp({ program, argv, configFolder: join(home, '.config'), environment });
      await expect.poll(() => app.log(), { timeout: 50_000 }).toContain('State: signed-out');
    }
    expect(await settings(person)).toContain('Latchkey');
    const keychain = keychainOf(keyring);
    const planted = await keychain.plantToken(key);

    installed.removeUnasked('--purge');
    expect(tracesOfApp()).toEqual(before);
    expect(isKnownToDpkg()).toBe(false);
    expect(await settings(person)).not.toContain('Latchkey');
    expect(await keychain.entries()).toMatchObject(planted);
  });

  test('who removes it and wants the key to go is left with nothing', async ({ folder, keyring }) => {
    const person = await SandboxedUser.create(folder);
    const keychain = keychainOf(keyring);
    await settle(person, keychain);
    await using installed = InstalledDeb.install(deb, person, { ...keyring?.environment });
    const said = await installed.removeAsked('--remove', 'yes');
    expect(said).toContain('Should the Plex key go too?');
    expect(said).toContain('Everything that Latchkey kept on this computer is gone');
    expect(await keychain.entries()).toEqual({});
    expect(await settings(person)).toEqual([]);
  });

  test('who removes it and keeps the key goes on with it, until a purge takes the settings', async ({
    folder,
    keyring,
  }) => {
    const person = await SandboxedUser.create(folder);
    const keychain = keychainOf(keyring);
    const planted = await settle(person, keychain);
    await using installed = InstalledDeb.install(deb, person, { ...keyring?.environment });
    expect(await installed.removeAsked('--remove', 'no')).toContain('Should the Plex key go too?');
    expect(await keychain.entries()).toEqual(planted);
    expect(await settings(person)).toEqual(['Latchkey']);

    installed.removeUnasked('--purge');
    expect(await keychain.entries()).toEqual(planted);
    expect(await settings(person)).toEqual([]);
  });

  test('an answer that was given beforehand is for one removal, and for no update', async ({ folder, keyring }) => {
    const person = await SandboxedUser.create(folder);
    const keychain = keychainOf(keyring);
    const planted = await settle(person, keychain);
    await using installed = InstalledDeb.install(deb, person, { ...keyring?.environment });
    execFileSync('debconf-set-selections', { input: 'latchkey latchkey/forget boolean true\n' });
    installed.installAgain(deb);
    expect(await keychain.entries()).toEqual(planted);
    installed.removeUnasked('--remove');
    expect(await keychain.entries()).toEqual({});

    await settle(person, keychain);
    installed.installAgain(deb);
    installed.removeUnasked('--remove');
    expect(await keychain.entries()).toEqual(planted);
  });

  test.describe('without a keychain', () => {
    test.use({ keyringKind: 'no-service' });

    test('who wants the key to go is told that it could not, and Latchkey goes', async ({ folder, keyring }) => {
      const person = await SandboxedUser.create(folder);
      await mkdir(join(folder, '.config/Latchkey'), { recursive: true });
      await using installed = InstalledDeb.install(deb, person, { ...keyring?.environment });
      const said = await installed.removeAsked('--remove', 'yes');
      expect(said).toContain('the Plex key of root stays in the keychain');
      expect(existsSync('/opt/Latchkey')).toBe(false);
    });
  });
});
