import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Returns whether the system has that program. */
export const isOnPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

const hasLibrary = (name) =>
  [
    '/lib',
    '/lib64',
    '/usr/lib',
    '/usr/lib64',
    '/usr/local/lib',
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    '/usr/lib/arm-linux-gnueabihf',
  ].some((folder) => existsSync(join(folder, name)));

const osRelease = () => {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
};

/** Returns whether there is a display that windows can be opened on. */
export const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const isDebian = () => /^ID=debian$/m.test(osRelease());
const isDebianKin = () => /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease());

const wanted = [
  { name: 'libsecret-1-0', why: 'the keychain', isThere: () => hasLibrary('libsecret-1.so.0') },
  {
    name: 'chromium',
    why: "the window of Electron's stand-in",
    only: ({ runtime }) => runtime === 'stand-in',
    isThere: () => ['chromium', 'chromium-browser', 'google-chrome'].some(isOnPath),
  },
  {
    name: 'chromium',
    why: 'the browser in which the tests approve a sign-in',
    only: ({ isForTests }) => isForTests,
    isThere: () => ['chromium', 'chromium-browser', 'google-chrome'].some(isOnPath),
  },
  {
    name: 'chromium-headless-shell',
    why: 'the same without any window, in which the tests run three times as fast',
    isNeeded: false,
    only: ({ isForTests }) => isForTests && isDebian(),
    isThere: () => isOnPath('chromium-headless-shell'),
  },
  {
    name: 'gnome-keyring',
    why: "the tests' own keychain",
    only: ({ isForTests }) => isForTests,
    isThere: () => isOnPath('gnome-keyring-daemon'),
  },
  {
    name: 'dbus',
    why: "the tests' own keychain",
    only: ({ isForTests }) => isForTests,
    isThere: () => isOnPath('dbus-daemon') && isOnPath('dbus-send'),
  },
  {
    name: 'openssl',
    why: "the tests' own certificates",
    only: ({ isForTests }) => isForTests,
    isThere: () => isOnPath('openssl'),
  },
  {
    name: 'desktop-file-utils',
    why: "the check of the package's desktop file",
    only: ({ isForTests }) => isForTests && isOnPath('dpkg-deb'),
    isThere: () => isOnPath('desktop-file-validate'),
  },
  {
    name: 'appstream',
    why: "the check of the package's description for software centres",
    only: ({ isForTests }) => isForTests && isOnPath('dpkg-deb'),
    isThere: () => isOnPath('appstreamcli'),
  },
  {
    name: 'lintian',
    why: 'the check of the whole package',
    isNeeded: false,
    only: ({ isForTests }) => isForTests && isDebian(),
    isThere: () => isOnPath('lintian'),
  },
  {
    name: 'nsis',
    why: 'the compiler of the installer for Windows',
    isNeeded: false,
    only: ({ isForTests }) => isForTests && isDebianKin(),
    isThere: () => isOnPath('makensis'),
  },
  {
    name: 'fonts-sawarabi-gothic',
    why: 'the letters of Japanese, without which a test cannot see whether they fit',
    isNeeded: false,
    only: ({ isForTests }) => isForTests,
    isThere: () => spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).stdout?.trim() !== '',
  },
  {
    name: 'xvfb',
    why: 'a display for Electron',
    only: ({ runtime, isForTests }) => runtime === 'electron' && isForTests && !hasDisplay(),
    isThere: () => isOnPath('xvfb-run'),
  },
];

const aptGet = (...aptArguments) =>
  spawnSync('apt-get', aptArguments, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const aptInstall = (names) => names.length === 0 || aptGet('install', '-qq', '-y', '--no-install-recommends', ...names);

/** The names of the system's packages that a command cannot do without in that situation, whether they are there or not. */
export const neededPackages = (situation) =>
  namesOf(wanted.filter(({ only, isNeeded = true }) => isNeeded && (only?.(situation) ?? true)));

const namesOf = (packages) => [...new Set(packages.map(({ name }) => name))];

/**
 * On Linux, sees to the system's packages that a command needs: installs what is missing where that can be done without
 * asking (as root on Debian and its kin), else returns a sentence that names it. Returns null when nothing is missing.
 */
export const systemProblem = (situation) => {
  if (process.platform !== 'linux') return null;
  const missing = () => wanted.filter(({ only, isThere }) => (only?.(situation) ?? true) && !isThere());
  const canInstall = process.getuid?.() === 0 && isDebianKin();
  const firstMissing = missing();
  if (firstMissing.length > 0 && canInstall) {
    console.error(`Installing ${namesOf(firstMissing).join(', ')}…`);
    aptGet('update', '-qq');
    if (!aptInstall(namesOf(firstMissing))) {
      // One that this system does not have keeps all others out; what is only wished for must not do that to what is needed.
      aptInstall(namesOf(firstMissing.filter(({ isNeeded = true }) => isNeeded)));
      for (const { name, isNeeded = true } of firstMissing) if (!isNeeded) aptInstall([name]);
    }
  }
  const left = missing().filter(({ isNeeded = true }) => isNeeded);
  if (left.length === 0) return null;
  const list = left.map(({ name, why }) => `  ${name}: ${why}`).join('\n');
  return `These packages of the system are missing:\n${list}\nOn Debian and Ubuntu: sudo apt-get install ${namesOf(left).join(' ')}`;
};
