import { existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { platform } from 'node:process';
import { notImplemented } from '../refuse-the-rest.ts';
import { switches } from './command-line.ts';

const appData = (): string => {
  switch (platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support');
    case 'win32':
      return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
    default:
      return process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
  }
};

/** The names that Electron knows (`GetPathConstant`, shell/browser/api/electron_api_app.cc). */
const names = new Set(
  (
    'appData assets cache crashDumps desktop documents downloads exe home logs module music pictures sessionData temp ' +
    'userCache userData userDesktop videos'
  ).split(' '),
);

const chosen = new Map<string, string>();

/** As `app.setPath`: nothing is made there. `sessionData` must come before `ready`. */
export const setPath = (name: string, path: string): void => {
  if (!isAbsolute(path)) throw new Error('Path must be absolute');
  if (!names.has(name)) throw new Error('Failed to set path');
  chosen.set(name, path);
};

/** As Electron does (shell/common/electron_paths.cc): what is there is not looked at. */
const made = (name: string, path: string): string => {
  if (existsSync(path)) return path;
  try {
    mkdirSync(path, { recursive: true });
    return path;
  } catch {
    throw new Error(`Failed to get '${name}' path`);
  }
};

/** As `app.getPath`, for an app of that name; `--user-data-dir` decides where its data lies. */
export const getPath = (name: string, appName: string): string => {
  const set = chosen.get(name);
  if (set !== undefined) return set;
  switch (name) {
    case 'home':
      return homedir();
    case 'temp':
      return tmpdir();
    case 'exe':
      return process.execPath;
    case 'appData':
      return appData();
    case 'userData':
      return made(name, switches.get('user-data-dir') || join(getPath('appData', appName), appName));
    case 'sessionData':
      return getPath('userData', appName);
    case 'logs':
      return made(
        name,
        platform === 'darwin'
          ? join(homedir(), 'Library', 'Logs', appName)
          : join(getPath('userData', appName), 'logs'),
      );
    default:
      if (!names.has(name)) throw new Error(`Failed to get '${name}' path`);
      return notImplemented(`app.getPath('${name}')`);
  }
};
