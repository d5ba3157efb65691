import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '..');

/** What the app runs on here, and what a program must find in its environment to start it. */
export interface Runtime {
  readonly kind: 'electron' | 'stand-in';
  /** In words, for whoever reads a report. */
  readonly name: string;
  readonly environment: Readonly<Record<string, string>>;
}

const electronPackage = join(projectFolder, 'node_modules/electron');
const standIn = join(projectFolder, 'e2e/electron-stand-in');

/** Returns the real Electron where it is installed and `LATCHKEY_RUNTIME` does not ask for its stand-in, else that. */
export const findRuntime = (): Runtime => {
  const pathFile = join(electronPackage, 'path.txt');
  const isWanted = process.env['LATCHKEY_RUNTIME'] !== 'stand-in';
  if (isWanted && existsSync(pathFile) && existsSync(join(electronPackage, 'dist', readFileSync(pathFile, 'utf8')))) {
    const version = readFileSync(join(electronPackage, 'dist/version'), 'utf8').replace(/^v/, '');
    return { kind: 'electron', name: `Electron ${version}`, environment: {} };
  }
  return {
    kind: 'stand-in',
    name: "the Electron stand-in (Node and the system's Chromium), not Electron itself",
    environment: { ELECTRON_OVERRIDE_DIST_PATH: standIn, ELECTRON_EXEC_PATH: join(standIn, 'electron') },
  };
};
