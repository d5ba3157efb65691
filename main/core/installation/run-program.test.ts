import { describe, expect, it } from 'vitest';
import { type ProgramLimits, runProgram } from './run-program.ts';

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

  it('is ended when it takes too long, even when it does not want to', async () => {
    const stubborn = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)';
    expect(await runScript(stubborn, { ...generous, timeoutMillis: 200 })).toBeNull();
  });
});
