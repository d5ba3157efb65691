import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronPackage, projectFolder, projectNode } from './paths.mjs';

const timeoutMillis = 10 * 60 * 1000;

/** Says for which version of Electron the download was tried in vain, so that it is not tried at every start. */
const mark = join(projectFolder, 'node_modules/.latchkey-electron-not-to-be-had');

const version = () => JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;

const isInstalled = () => existsSync(join(electronPackage, 'path.txt')) && existsSync(join(electronPackage, 'dist'));

/**
 * Gets Electron's program, which the npm package downloads from outside the registry, and says what the app will run
 * on: `electron`, or `stand-in` where the program cannot be had or `LATCHKEY_RUNTIME` asks for that.
 */
export const getElectron = () => {
  if (process.env.LATCHKEY_RUNTIME === 'stand-in') return 'stand-in';
  if (isInstalled()) return 'electron';
  if (existsSync(mark) && readFileSync(mark, 'utf8') === version()) return 'stand-in';
  console.error(`Getting Electron ${version()}…`);
  const download = spawnSync(projectNode, [join(electronPackage, 'install.js')], {
    stdio: ['ignore', 2, 'ignore'],
    timeout: timeoutMillis,
  });
  if (download.status === 0 && isInstalled()) return 'electron';
  writeFileSync(mark, version());
  console.error('Electron could not be downloaded here. The stand-in in e2e/electron-stand-in takes its place.');
  console.error(`To try again, delete ${mark.slice(projectFolder.length + 1)}.`);
  return 'stand-in';
};
