import type { Log } from '../log/log.ts';

interface CoreDumpNeeds {
  readonly platform: NodeJS.Platform;
  readonly pid: number;
  /** Returns what a program printed, or null when it is missing or fails. */
  readonly run: (program: string, parameters: readonly string[]) => Promise<string | null>;
  readonly log: Log;
}

/**
 * Keeps a crash of this process from leaving its memory, the token in it, in a file. Node cannot set limits, so on Linux
 * util-linux's `prlimit` does; only the soft limit, which the browser that the app opens may raise again. macOS and
 * Windows make no dumps unless somebody has asked the system for them.
 */
export const forbidCoreDumps = async ({ platform, pid, run, log }: CoreDumpNeeds): Promise<void> => {
  if (platform !== 'linux') return;
  const done = await run('prlimit', ['--core=0:', `--pid=${pid}`]);
  if (done === null) log.info('Core dumps are as the system has them: prlimit could not be run.');
};
