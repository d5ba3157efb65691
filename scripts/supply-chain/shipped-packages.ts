import { build } from 'electron-vite';
import { collectPackages } from './collect-packages.ts';
import { folderOfDirect, type InstalledPackage, installedPackage } from './installed-package.ts';

/** What the app runs on. It comes with every package, and is bundled into none. */
export const electronPackage = (): InstalledPackage => installedPackage(folderOfDirect('electron'));

/**
 * All packages of which something is in the app, in the order of their folders, found by building it without writing
 * anything. The build speaks to the tools of this process through its environment, so nothing else should run in it.
 */
export const findShippedPackages = async (): Promise<readonly InstalledPackage[]> => {
  const folders = new Set<string>();
  await build({ logLevel: 'error', plugins: [collectPackages(folders)], build: { write: false } });
  return [...folders].toSorted().map(installedPackage);
};
