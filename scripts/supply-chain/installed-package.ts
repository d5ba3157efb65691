import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { projectFolder } from '../runtime.ts';
import { installedName } from './lock-file.ts';

/** A package as it lies in a `node_modules`; of the same one there may be several, in several versions. */
export interface InstalledPackage {
  readonly folder: string;
  /** What it is installed as: for an alias not what it is called where it comes from. */
  readonly name: string;
  readonly version: string;
}

/** Reads the package in a folder. Throws where there is none. */
export const installedPackage = (folder: string): InstalledPackage => {
  const file: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { version } = v.parse(v.object({ version: v.string() }), file);
  return { folder, name: installedName(folder.replaceAll('\\', '/')), version };
};

/** Where a package lies that the project asks for itself. */
export const folderOfDirect = (name: string): string => `${projectFolder.replaceAll('\\', '/')}/node_modules/${name}`;

/** What the app runs on. It comes with every package of the app, and is bundled into none. */
export const electronPackage = (): InstalledPackage => installedPackage(folderOfDirect('electron'));
