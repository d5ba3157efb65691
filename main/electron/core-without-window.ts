import { app } from 'electron';
import { type Core, createCore } from '../core/create-core.ts';
import { programRunner } from '../core/installation/run-program.ts';
import { Redactor } from '../core/log/redactor.ts';
import { terminalLog } from '../core/log/terminal-log.ts';
import { protectProcess } from '../core/start/protect-process.ts';
import { systemClock } from '../core/time/clock.ts';
import { electronHost } from './host.ts';
import { keepSessionDataTemporary } from './process/temporary-session-data.ts';

interface WithoutWindow {
  readonly core: Core;
  /** Removes what Chromium kept meanwhile. */
  readonly removeSession: () => void;
}

/** Returns core for a run on the terminal, beside a running app if there is one. To be called before Electron is ready. */
export const coreWithoutWindow = async (isSealed: boolean): Promise<WithoutWindow> => {
  const redactor = new Redactor();
  const log = terminalLog(redactor);
  const withoutCoreDumps = protectProcess(log, app.isPackaged, programRunner(systemClock));
  const removeSession = keepSessionDataTemporary();
  await app.whenReady();
  const core = await createCore(electronHost({ log, redactor, isSealed, mayWriteSettings: false }));
  await withoutCoreDumps;
  return { core, removeSession };
};
