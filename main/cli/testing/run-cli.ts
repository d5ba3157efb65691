import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface CliEnd {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const at = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Returns how a script ends on plain Node, which may not load Electron and gets no variable from here but `PATH`. */
export const runWithoutElectron = async (
  script: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<CliEnd> => {
  const child = spawn(process.execPath, ['--import', at('forbid-electron.ts'), ...script], {
    env: { PATH: process.env['PATH'], LANGUAGE: 'en', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[exitCode: number | null]>,
  ]);
  return { exitCode, stdout, stderr };
};

/** Returns how the command line ends when it is run so. */
export const runCli = (argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<CliEnd> =>
  runWithoutElectron([at('../index.ts'), ...argv], environment);
