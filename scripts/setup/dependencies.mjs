import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, projectNode } from './places.mjs';

/** Says which lock file the installed packages came from. It lies among them, and goes when they go. */
const mark = join(projectFolder, 'node_modules/.latchkey-lock');

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(join(projectFolder, 'package-lock.json')))
    .digest('hex');

const npm = (...npmArguments) =>
  spawnSync('npm', [...npmArguments, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: projectFolder,
    // Standard output belongs to the command that is about to run.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  }).status === 0;

const isInstalled = () => existsSync(projectNode) && existsSync(mark) && readFileSync(mark, 'utf8') === lockDigest();

/**
 * Installs exactly what the lock file says, unless that is done already. No package runs a script of its own on the
 * way but `node`, which has to fetch the program for this platform.
 */
export const installDependencies = () => {
  if (isInstalled()) return null;
  console.error('Installing what package-lock.json names…');
  if (!npm('ci', '--ignore-scripts')) return 'npm ci failed. Is the package registry in reach?';
  if (!npm('rebuild', 'node', '--ignore-scripts=false') || !existsSync(projectNode)) {
    return "The project's own Node could not be installed. Is the package registry in reach?";
  }
  writeFileSync(mark, lockDigest());
  return null;
};
