import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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
  readonly main?: string;
}

/** Reads the app that the command line names: a folder with a package.json, or a file. Throws when there is none. */
export const readAppPackage = (path: string): AppPackage => {
  const folder = resolve(path);
  const packageFile = join(folder, 'package.json');
  if (!existsSync(packageFile)) {
    if (!existsSync(folder)) throw new Error(`Unable to find Electron app at ${folder}`);
    return { folder: dirname(folder), mainFile: folder, name: 'Electron', version: '0.0.0' };
  }
  const { name, productName, version, main } = JSON.parse(readFileSync(packageFile, 'utf8')) as PackageFile;
  return {
    folder,
    mainFile: join(folder, main ?? 'index.js'),
    name: productName ?? name ?? 'Electron',
    version: version ?? '0.0.0',
  };
};

/** Reads the app that lies packaged beside the program. */
export const readPackagedApp = ({ archive, content }: PackagedApp): AppPackage => ({
  ...readAppPackage(content),
  folder: archive,
});
