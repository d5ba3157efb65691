import { app } from 'electron';
import { type Forgotten, forgetEverything } from '../forget/forget-everything.ts';
import { forgetExitCode } from '../forget/forget-exit-code.ts';
import { forgetReport } from '../forget/forget-report.ts';
import { removeFolders } from '../forget/remove-folders.ts';
import { sentencesIn } from '../language/catalogue.ts';
import { Redactor } from '../log/redactor.ts';
import { Accounts } from '../plex/accounts.ts';
import { endProcess } from '../shell/end-process.ts';
import { hasFirstInstance } from '../shell/first-instance.ts';
import { fetch } from '../shell/network.ts';
import { findProfile } from '../shell/profile.ts';
import { protectProcess } from '../shell/protect-process.ts';
import { keepSessionApart } from '../shell/session-apart.ts';
import { sayOnTerminal, terminalLog } from '../shell/terminal-log.ts';
import { ownTraces } from '../shell/own-traces.ts';
import { systemClock } from '../sign-in/clock.ts';
import { choosePlaces, layFoundation } from './foundation.ts';

/** Removes all that Latchkey has left here, tells the terminal, and ends: for those who remove Latchkey itself. */
export const forgetOnTerminal = async (isSealed: boolean): Promise<void> => {
  const { folder, isThere } = findProfile(app);
  const isFirst = isThere && app.requestSingleInstanceLock();
  const redactor = new Redactor();
  const log = terminalLog(redactor);
  const withoutCoreDumps = protectProcess(log);
  const places = choosePlaces(isSealed, log);
  keepSessionApart();
  await app.whenReady();
  const { preferences, startAtLogin, keychain, doorTo } = await layFoundation({ places, log, redactor });
  await withoutCoreDumps;
  const never = new AbortController().signal;
  const folders = [...ownTraces(process), folder];
  const needs = {
    keychain,
    accountsOf: (clientIdentifier: string | null) => new Accounts(doorTo(fetch, clientIdentifier)),
    removeLoginItem: () => startAtLogin.write('off'),
    // On Windows a file in the profile is the lock.
    letGoOfFiles: () => app.releaseSingleInstanceLock(),
    removeFiles: () => removeFolders(folders, (millis) => systemClock.sleep(millis, never)),
  };
  const { language } = preferences.state;
  // Where the profile cannot be written to, nobody gets its lock.
  const isAlone = isFirst || !(await hasFirstInstance({ folder, platform: process.platform }));
  const forgotten: Forgotten = isAlone ? await forgetEverything(needs, never) : { kind: 'open elsewhere' };
  await sayOnTerminal(`${forgetReport(forgotten, sentencesIn(language))}\n`);
  endProcess(forgetExitCode(forgotten), keychain.isBusy);
};
