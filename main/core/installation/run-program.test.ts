import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { systemClock } from '../time/clock.ts';
import { VirtualClock } from '../time/testing/virtual-clock.ts';
import { type ProgramLimits, programRunner } from './run-program.ts';

const runProgram = programRunner(systemClock);

const runScript = (script: string, limits?: ProgramLimits): Promise<string | null> =>
  runProgram(process.execPath, ['--eval', script], limits);

const generous: ProgramLimits = { timeoutMillis: 30_000, maxOutputBytes: 1024 };

describe('a program', () => {
  it('gives what it printed', async () => {
    expect(await runScript('console.log("Ada’s laptop 💻")', generous)).toBe('Ada’s laptop 💻\n');
  });

  it('is asked in no language but its own', async () => {
    expect(await runScript('process.stdout.write(process.env.LC_ALL)', generous)).toBe('C');
  });

  it('is given its parameters without a shell', async () => {
    const parameters = ['--print', 'process.argv[1]', '--', '$(id) "; exit'];
    expect(await runProgram(process.execPath, parameters, generous)).toBe('$(id) "; exit\n');
  });

  it('gives nothing when it is missing', async () => {
    expect(await runProgram('no-such-program-anywhere', [])).toBeNull();
  });

  it('gives nothing when it fails', async () => {
    expect(await runScript('console.log("half"); process.exitCode = 1', generous)).toBeNull();
  });

  it('gives nothing when it prints without end', async () => {
    expect(await runScript('setInterval(() => console.log("more"), 0)', generous)).toBeNull();
  });

  it('is ended when it takes too long by the clock, even when it does not want to', async () => {
    const clock = new VirtualClock();
    await using folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-program-'));
    const watcher = watch(folder.path);
    const here = JSON.stringify(join(folder.path, 'here'));
    const stubborn = `process.on("SIGTERM", () => {}); require("fs").writeFileSync(${here}, ""); setInterval(() => {}, 1000)`;
    const settled = vi.fn();
    const printed = programRunner(clock)(process.execPath, ['--eval', stubborn], generous).finally(settled);
    await once(watcher, 'change');
    watcher.close();
    await clock.advance(generous.timeoutMillis - 1);
    expect(settled).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(await printed).toBeNull();
  });
});
