import { app } from 'electron';
import { appDataFolders } from '../core/forget/app-data-folders.ts';
import { type Forgotten, forgetEverything } from '../core/forget/forget-everything.ts';
import { forgetExitCode } from '../core/forget/forget-exit-code.ts';
import { forgetReport } from '../core/forget/forget-report.ts';
import { removeFolders } from '../core/forget/remove-folders.ts';
import { sayOnTerminal } from '../core/log/terminal-log.ts';
import { allMessagesIn } from '../core/messages/all-messages-in.ts';
import { endProcess } from '../core/start/end-process.ts';
import { hasOtherInstance } from '../core/start/single-instance.ts';
import { coreWithoutWindow } from './core-without-window.ts';
import { findProfile } from './process/profile.ts';

/** Removes all that Latchkey has left here, tells the terminal, and ends: for those who remove Latchkey itself. */
export const forgetOnTerminal = async (isSealed: boolean): Promise<void> => {
  const { folder, isThere } = findProfile(app);
  const isFirst = isThere && app.requestSingleInstanceLock();
  const { core } = await coreWithoutWindow(isSealed);
  const { preferences, loginItem, keychain, lock, accountsOf, clock } = core;
  const never = new AbortController().signal;
  const folders = [...appDataFolders(process), folder];
  const needs = {
    keychain,
    accountsOf,
    removeLoginItem: () => loginItem.write('off'),
    // On Windows a file in the profile is the lock.
    releaseLock: () => app.releaseSingleInstanceLock(),
    removeFiles: async () => {
      const left = await removeFolders(folders, (millis) => clock.sleep(millis, never));
      return (await lock.removeFile()) ? left : [...left, lock.folder];
    },
  };
  const { language } = preferences.state.read();
  // Where the profile cannot be written to, nobody gets its lock.
  const isAlone = isFirst || !(await hasOtherInstance({ folder, platform: process.platform }));
  const forgotten: Forgotten = isAlone ? await forgetEverything(needs, never) : { kind: 'open-elsewhere' };
  await sayOnTerminal(`${forgetReport(forgotten, allMessagesIn(language))}\n`);
  endProcess((code) => app.exit(code), forgetExitCode(forgotten), keychain);
};
