import { app } from 'electron';
import { type Forgotten, forgetEverything } from '../core/forget/forget-everything.ts';
import { forgetExitCode } from '../core/forget/forget-exit-code.ts';
import { forgetReport } from '../core/forget/forget-report.ts';
import { removeFolders } from '../core/forget/remove-folders.ts';
import { messagesIn } from '../core/messages/messages-in.ts';
import { Redactor } from '../core/log/redactor.ts';
import { Accounts } from '../core/plex/accounts.ts';
import { endProcess } from './process/end-process.ts';
import { hasOtherInstance } from '../core/start/single-instance.ts';
import { fetch } from './net/fetch.ts';
import { findProfile } from './process/profile.ts';
import { protectProcess } from './process/protect-process.ts';
import { useTemporarySessionData } from './process/temporary-session-data.ts';
import { sayOnTerminal, terminalLog } from '../core/log/terminal-log.ts';
import { appDataFolders } from '../core/forget/app-data-folders.ts';
import { systemClock } from '../core/time/clock.ts';
import { chooseEndpoints, createCore } from '../core/create-core.ts';

/** Removes all that Latchkey has left here, tells the terminal, and ends: for those who remove Latchkey itself. */
export const forgetOnTerminal = async (isSealed: boolean): Promise<void> => {
  const { folder, isThere } = findProfile(app);
  const isFirst = isThere && app.requestSingleInstanceLock();
  const redactor = new Redactor();
  const log = terminalLog(redactor);
  const withoutCoreDumps = protectProcess(log);
  const endpoints = chooseEndpoints(isSealed, log);
  useTemporarySessionData();
  await app.whenReady();
  const { preferences, startAtLogin, keychain, clientFor } = await createCore({ endpoints, log, redactor });
  await withoutCoreDumps;
  const never = new AbortController().signal;
  const folders = [...appDataFolders(process), folder];
  const needs = {
    keychain,
    accountsOf: (clientIdentifier: string | null) => new Accounts(clientFor(fetch, clientIdentifier)),
    removeLoginItem: () => startAtLogin.write('off'),
    // On Windows a file in the profile is the lock.
    letGoOfFiles: () => app.releaseSingleInstanceLock(),
    removeFiles: () => removeFolders(folders, (millis) => systemClock.sleep(millis, never)),
  };
  const { language } = preferences.state.read();
  // Where the profile cannot be written to, nobody gets its lock.
  const isAlone = isFirst || !(await hasOtherInstance({ folder, platform: process.platform }));
  const forgotten: Forgotten = isAlone ? await forgetEverything(needs, never) : { kind: 'open-elsewhere' };
  await sayOnTerminal(`${forgetReport(forgotten, messagesIn(language))}\n`);
  endProcess(forgetExitCode(forgotten), keychain.isBusy);
};
