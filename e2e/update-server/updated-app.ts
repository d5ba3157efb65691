import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { projectFolder } from '../../scripts/runtime.ts';
import { headlessEnvironment } from '../electron-stand-in/running-fixture.ts';

/** Where main has electron-updater, for a test that runs it within an app that is nothing else. */
export const updaterFile = join(projectFolder, 'main/electron/updater/electron-updater.ts');

/** Lays out an app that does nothing, in version 1.0.0, with that feed and further lines about it. */
export const layOutUpdatedApp = async (folder: string, feed: string, ...lines: readonly string[]): Promise<void> => {
  const appFolder = join(folder, 'app');
  await mkdir(appFolder);
  await Promise.all([
    writeFile(join(appFolder, 'package.json'), JSON.stringify({ name: 'updated', version: '1.0.0', main: 'main.mjs' })),
    writeFile(join(appFolder, 'main.mjs'), "import { app } from 'electron';\napp.on('window-all-closed', () => {});\n"),
    writeFile(
      join(appFolder, 'dev-app-update.yml'),
      ['provider: generic', `url: ${feed}`, 'updaterCacheDirName: updated', ...lines, ''].join('\n'),
    ),
  ]);
};

/** Starts it, and returns it once it is ready; what it downloads lies in the folder `updated` of that cache. */
export const launchUpdatedApp = async (
  folder: string,
  cache: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> => {
  const application = await _electron.launch({
    args: [join(folder, 'app'), `--user-data-dir=${cache}`],
    cwd: folder,
    env: headlessEnvironment({ ...environment, XDG_CACHE_HOME: cache }),
  });
  // Playwright lets the app become ready, and does not wait for it; electron-updater has no session before.
  await application.evaluate(({ app }) => app.whenReady());
  return application;
};
