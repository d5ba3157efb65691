import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { programRunner } from '../installation/run-program.ts';
import { SilentLog } from '../log/testing/silent-log.ts';
import { systemClock } from '../time/clock.ts';
import { forbidCoreDumps } from './core-dumps.ts';

describe('core dumps', () => {
  it.runIf(process.platform === 'linux')('are switched off for a running process, softly', async () => {
    const child = spawn('sh', ['-c', 'ulimit -S -c "$(ulimit -H -c)"; echo ready; read line'], { stdio: 'pipe' });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const limits = async (): Promise<readonly string[]> => {
      const text = await readFile(`/proc/${child.pid}/limits`, 'utf8');
      return /Max core file size +(\S+) +(\S+)/.exec(text)?.slice(1) ?? [];
    };
    const [, hard = ''] = await limits();
    const log = new SilentLog();
    await forbidCoreDumps({ platform: 'linux', pid: child.pid ?? 0, run: programRunner(systemClock), log });
    expect(await limits()).toStrictEqual(['0', hard]);
    expect(log.lines).toStrictEqual([]);
    child.kill();
  });

  it('stay as they are where there is no prlimit, and the log says so', async () => {
    const log = new SilentLog();
    await forbidCoreDumps({ platform: 'linux', pid: 1, run: () => Promise.resolve(null), log });
    expect(log.lines).toStrictEqual(['info: Core dumps are as the system has them: prlimit could not be run.']);
  });

  it.each(['darwin', 'win32'] as const)('are the system’s own affair on %s', async (platform) => {
    const run = vi.fn<() => Promise<null>>();
    await forbidCoreDumps({ platform, pid: 1, run, log: new SilentLog() });
    expect(run).not.toHaveBeenCalled();
  });
});
