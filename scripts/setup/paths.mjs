import { join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '../..');

/** The Node that the dev dependency `node` brings. */
export const projectNode = join(
  projectFolder,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

export const electronPackage = join(projectFolder, 'node_modules/electron');
