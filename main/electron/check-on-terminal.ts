import { app } from 'electron';
import { checkForTerminal } from '../core/check/check-for-terminal.ts';
import { sayOnTerminal } from '../core/log/terminal-log.ts';
import { endProcess } from '../core/start/end-process.ts';
import { coreWithoutWindow } from './core-without-window.ts';

/** Checks this computer, tells the terminal, and ends: beside a running app if there is one, and without a window. */
export const checkOnTerminal = async (isSealed: boolean): Promise<void> => {
  const { core, removeSession } = await coreWithoutWindow(isSealed);
  const { report, exitCode } = await checkForTerminal(core);
  await sayOnTerminal(report);
  removeSession();
  endProcess((code) => app.exit(code), exitCode, core.keychain);
};
