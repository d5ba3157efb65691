import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export interface Started {
  /** Null where it did not end by itself. */
  readonly exitCode: number | null;
  readonly output: string;
}

interface Limits {
  readonly startMillis: number;
  readonly attempts: number;
  readonly betweenMillis: number;
}

/** The check takes half a minute at most; a first start waits for whoever looks through new programs. */
const defaultLimits: Limits = { startMillis: 180_000, attempts: 3, betweenMillis: 20_000 };

const startOnce = (program: string, argv: readonly string[], { startMillis }: Limits): Promise<Started> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, argv, { stdio: ['ignore', 'pipe', 'pipe'], timeout: startMillis });
    let output = '';
    const add = (text: string): void => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });

/**
 * Starts an installed app with `--check`, which opens no window. Returns a sentence where it does not say that all is
 * well: that it starts, that its archive is what it expects, that keytar loads and the keychain works, that it finds and
 * understands plex.tv. Plex may just be out, so that it is asked again a little later. A packaged app on Windows has no
 * terminal and may leave its output empty: there the exit code has to do.
 */
export const smokeProblem = async (
  program: string,
  version: string,
  tell: (output: string) => void,
  { limits = defaultLimits, platform = process.platform } = {},
): Promise<string | null> => {
  let last: Started = { exitCode: null, output: '' };
  for (let attempt = 0; attempt < limits.attempts; attempt += 1) {
    if (attempt > 0) await pause(limits.betweenMillis);
    last = await startOnce(program, ['--check'], limits);
    tell(last.output);
    if (last.exitCode === 0) break;
  }
  if (last.exitCode === null) return `${program} did not end by itself.`;
  if (last.exitCode !== 0) return `${program} ended with ${last.exitCode}.`;
  const isTold = last.output.includes(`Latchkey ${version}`) || (platform === 'win32' && last.output.trim() === '');
  return isTold ? null : `${program} did not say that it is Latchkey ${version}.`;
};
