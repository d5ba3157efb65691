import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, projectNode } from './paths.mjs';

const mark = join(projectFolder, 'node_modules/.latchkey-browser');
const playwright = join(projectFolder, 'node_modules/@playwright/test');

const version = () => JSON.parse(readFileSync(join(playwright, 'package.json'), 'utf8')).version;

/**
 * Where the system brings no Chromium as a package, installs the one of Playwright: in it the tests approve a sign-in.
 * Returns null, or a sentence for the person when it cannot be had.
 */
export const getBrowser = () => {
  if (process.platform === 'linux' || process.env.LATCHKEY_CHROMIUM !== undefined) return null;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === version()) return null;
  console.error('Getting a Chromium for the tests…');
  const install = spawnSync(projectNode, [join(playwright, 'cli.js'), 'install', 'chromium'], {
    stdio: ['ignore', 2, 2],
  });
  if (install.status !== 0) {
    return 'No Chromium could be installed for the tests. Name one in LATCHKEY_CHROMIUM, or connect to the internet.';
  }
  writeFileSync(mark, version());
  return null;
};
