import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, projectNode } from './paths.mjs';

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

/** The packages whose own script has to run for them to be whole; install-scripts.json gives the reason. */
const withScript = () =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'install-scripts.json'), 'utf8'))
    .filter(({ runs }) => runs)
    .map((script) => script.package);

/**
 * Installs exactly what the lock file says, unless that is done already. No package runs a script of its own on the
 * way but those that are let.
 */
export const installDependencies = () => {
  if (isInstalled()) return null;
  console.error('Installing what package-lock.json names…');
  if (!npm('ci', '--ignore-scripts')) return 'npm ci failed. Is the package registry in reach?';
  if (!npm('rebuild', ...withScript(), '--ignore-scripts=false') || !existsSync(projectNode)) {
    return "The project's own Node could not be installed. Is the package registry in reach?";
  }
  writeFileSync(mark, lockDigest());
  return null;
};
