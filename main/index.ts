/** Where the program begins: sees what this start is for. */
import { join } from 'node:path';
import { app } from 'electron';
import { isTestBuild } from './core/start/build-variant.ts';
import { refusedSwitches } from './core/start/allowed-switches.ts';
import { hasOtherInstance } from './core/start/single-instance.ts';
import { checkOnTerminal } from './electron/check-on-terminal.ts';
import { forgetOnTerminal } from './electron/forget-on-terminal.ts';
import { openApp } from './electron/open-app.ts';
import { failStart } from './electron/process/fail-start.ts';
import { findProfile } from './electron/process/profile.ts';
import { refuseProfile } from './electron/process/refuse-profile.ts';
import { refuseStart } from './electron/process/refuse-start.ts';

const appFolder = join(import.meta.dirname, '../..');

/** Whether the app lets nobody in, neither a debugger nor another Plex: packaged, and not for the tests that drive it. */
const isSealed = app.isPackaged && !isTestBuild(join(appFolder, 'package.json'));

const refused = refusedSwitches({
  argv: [process.argv0, ...process.argv.slice(1)],
  environment: process.env,
  platform: process.platform,
  isSealed,
});
if (refused.length > 0) {
  void refuseStart(refused);
} else if (app.commandLine.hasSwitch('check')) {
  checkOnTerminal(isSealed).catch(failStart('check'));
} else if (app.commandLine.hasSwitch('forget')) {
  forgetOnTerminal(isSealed).catch(failStart('forget'));
} else {
  const profile = findProfile(app);
  if (profile.isThere && app.requestSingleInstanceLock()) {
    openApp(isSealed, appFolder).catch(failStart('start'));
  } else if (await hasOtherInstance({ folder: profile.folder, platform: process.platform })) {
    app.quit();
  } else {
    refuseProfile(profile.folder).catch(failStart('start'));
  }
}
