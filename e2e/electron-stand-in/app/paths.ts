import { existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
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

const chosen = new Map<string, string>();

/** As `app.setPath`: must come before `ready` where `userData` is concerned. */
export const setPath = (name: string, path: string): void => {
  mkdirSync(path, { recursive: true });
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
    case 'sessionData':
      return made(name, switches.get('user-data-dir') || join(appData(), appName));
    case 'logs':
      return made(
        name,
        platform === 'darwin'
          ? join(homedir(), 'Library', 'Logs', appName)
          : join(getPath('userData', appName), 'logs'),
      );
    default:
      return notImplemented(`app.getPath('${name}')`);
  }
};
