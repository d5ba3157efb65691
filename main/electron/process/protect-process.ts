import { app } from 'electron';
import { runProgram } from '../../core/installation/run-program.ts';
import { logUnhandledFailures } from '../../core/log/unhandled-failures.ts';
import type { Log } from '../../core/sign-in/sign-in-needs.ts';
import { forbidCoreDumps } from '../../core/start/core-dumps.ts';
import { takeWeakeningVariables } from '../../core/start/environment.ts';

/**
 * What protects the app's own process, with or without a window. Must run before anything else. The promise is kept
 * once no crash leaves a core dump: no secret may be read before.
 */
export const protectProcess = (log: Log): Promise<void> => {
  logUnhandledFailures(process, log);
  for (const name of takeWeakeningVariables(process.env, app.isPackaged)) log.warn(`${name} is ignored.`);
  return forbidCoreDumps({ platform: process.platform, pid: process.pid, run: runProgram, log });
};
