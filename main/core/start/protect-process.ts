import type { RunProgram } from '../installation/run-program.ts';
import type { Log } from '../log/log.ts';
import { logUnhandledFailures } from '../log/unhandled-failures.ts';
import { forbidCoreDumps } from './core-dumps.ts';
import { takeWeakeningVariables } from './environment.ts';

/**
 * What protects the program's own process, with or without a window. Must run before anything else. The promise is kept
 * once no crash leaves a core dump: no secret may be read before.
 */
export const protectProcess = (log: Log, isPackaged: boolean, runProgram: RunProgram): Promise<void> => {
  logUnhandledFailures(process, log);
  for (const name of takeWeakeningVariables(process.env, isPackaged)) log.warn(`${name} is ignored.`);
  return forbidCoreDumps({ platform: process.platform, pid: process.pid, run: runProgram, log });
};
