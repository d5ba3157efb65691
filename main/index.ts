/** Where the program begins: sees what this start is for, and composes what that takes. */
import { join } from 'node:path';
import { app } from 'electron';
import { openApp } from './electron/open-app.ts';
import { checkOnTerminal } from './electron/check-on-terminal.ts';
import { forgetOnTerminal } from './electron/forget-on-terminal.ts';
import type { SystemMessages } from './core/messages/messages.ts';
import { Redactor } from './core/log/redactor.ts';
import { isTestBuild } from './core/start/build-variant.ts';
import { refusedSwitches } from './core/start/allowed-switches.ts';
import { hasOtherInstance } from './core/start/single-instance.ts';
import { findProfile } from './electron/process/profile.ts';
import { refuseProfile } from './electron/process/refuse-profile.ts';
import { refuseStart } from './electron/process/refuse-start.ts';
import { messagesInSystemLanguage } from './electron/process/messages-in-system-language.ts';

const appFolder = join(import.meta.dirname, '../..');

/** Whether the app lets nobody in, neither a debugger nor another Plex: packaged, and not for the tests that drive it. */
const isSealed = app.isPackaged && !isTestBuild(join(appFolder, 'package.json'));

const failing = (what: keyof SystemMessages['failure']) => (error: unknown) => {
  process.stderr.write(`${messagesInSystemLanguage().failure[what]}\n${new Redactor().redactError(error)}\n`);
  app.exit(1);
};

const refused = refusedSwitches({
  argv: [process.argv0, ...process.argv.slice(1)],
  environment: process.env,
  platform: process.platform,
  isSealed,
});
if (refused.length > 0) {
  void refuseStart(refused);
} else if (app.commandLine.hasSwitch('check')) {
  checkOnTerminal(isSealed).catch(failing('check'));
} else if (app.commandLine.hasSwitch('forget')) {
  forgetOnTerminal(isSealed).catch(failing('forget'));
} else {
  const profile = findProfile(app);
  if (profile.isThere && app.requestSingleInstanceLock()) {
    const files = {
      page: join(appFolder, 'out/renderer'),
      preload: join(appFolder, 'out/preload/index.cjs'),
      icon: join(appFolder, 'icons/256x256.png'),
    };
    openApp(isSealed, files).catch(failing('start'));
  } else if (await hasOtherInstance({ folder: profile.folder, platform: process.platform })) {
    app.quit();
  } else {
    refuseProfile(profile.folder).catch(failing('start'));
  }
}
