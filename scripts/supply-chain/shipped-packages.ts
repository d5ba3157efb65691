import { build } from 'electron-vite';
import { collectPackages } from './collect-packages.ts';
import { electronPackage, type InstalledPackage, installedPackage } from './installed-package.ts';

/** Runs something that speaks through the environment of this process, and leaves that as it was. */
const withOwnEnvironment = async (run: () => Promise<void>): Promise<void> => {
  const before = { ...process.env };
  try {
    await run();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
};

/**
 * All packages of which something is in the app, in the order of their folders, found by building it without writing
 * anything. While it builds, the environment of this process says so, `NODE_ENV` among it.
 */
export const findShippedPackages = async (): Promise<readonly InstalledPackage[]> => {
  const folders = new Set<string>();
  await withOwnEnvironment(() =>
    build({ logLevel: 'error', plugins: [collectPackages(folders)], build: { write: false } }),
  );
  return [...folders].toSorted().map(installedPackage);
};

/** The same with Electron: all that people get which others have made. */
export const findParts = async (): Promise<readonly InstalledPackage[]> => [
  electronPackage(),
  ...(await findShippedPackages()),
];
