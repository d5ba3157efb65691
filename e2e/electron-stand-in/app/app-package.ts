import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { electronVersion } from '../versions.ts';
import type { PackagedApp } from './packaged-app.ts';

export interface AppPackage {
  /** The folder of the app's package.json, absolute; of a packaged app its archive. */
  readonly folder: string;
  readonly mainFile: string;
  readonly name: string;
  readonly version: string;
}

interface PackageFile {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const readPackageFile = (path: string): PackageFile => {
  try {
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as PackageFile) : {};
  } catch (error) {
    throw new Error(`Unable to parse ${path}\n\n${messageOf(error)}`, { cause: error });
  }
};

/** The file that `require` would run: endings may be left out, and a folder is its index.js where it names no other. */
const mainFileOf = (path: string): string => {
  try {
    return createRequire(path).resolve(path);
  } catch (error) {
    throw new Error(`Unable to find Electron app at ${path}\n\n${messageOf(error)}`, { cause: error });
  }
};

/**
 * Reads the app that the command line names, a folder or a file, as Electron does (default_app/main.ts). Throws with the
 * reason when there is none.
 */
export const readAppPackage = (named: string): AppPackage => {
  const path = resolve(named);
  const packageFile = join(path, 'package.json');
  const { name, productName, version } = readPackageFile(packageFile);
  const mainFile = mainFileOf(path);
  return {
    folder: existsSync(packageFile) ? path : dirname(mainFile),
    mainFile,
    name: productName ?? name ?? 'Electron',
    version: version ?? electronVersion,
  };
};

/** Reads the app that lies packaged beside the program. */
export const readPackagedApp = ({ archive, content }: PackagedApp): AppPackage => ({
  ...readAppPackage(content),
  folder: archive,
});
