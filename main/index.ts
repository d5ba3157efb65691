/** Where the program begins: sees what this start is for. */
import { join } from 'node:path';
import { checkOnTerminal } from './electron/check-on-terminal.ts';
import { forgetOnTerminal } from './electron/forget-on-terminal.ts';
import { openApp } from './electron/open-app.ts';
import { failStart } from './electron/process/fail-start.ts';
import { refuseProfile } from './electron/process/refuse-profile.ts';
import { refuseStart } from './electron/process/refuse-start.ts';
import { isSealedApp, leaveToOther, readStart } from './electron/process/start.ts';

const appFolder = join(import.meta.dirname, '../..');
const isSealed = isSealedApp(appFolder);

// Electron is ready no sooner than this file has run to its end, whatever is awaited here.
const start = await readStart(isSealed);
switch (start.kind) {
  case 'refused':
    void refuseStart(start.refused);
    break;
  case 'check':
    checkOnTerminal(isSealed).catch(failStart('check'));
    break;
  case 'forget':
    forgetOnTerminal(isSealed).catch(failStart('forget'));
    break;
  case 'window':
    openApp(isSealed, appFolder).catch(failStart('start'));
    break;
  case 'open-elsewhere':
    leaveToOther();
    break;
  case 'no-profile':
    refuseProfile(start.folder).catch(failStart('start'));
    break;
}
