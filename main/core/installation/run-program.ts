import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Clock } from '../time/clock.ts';
import { Timeout } from '../time/timeout.ts';

const execute = promisify(execFile);

export interface ProgramLimits {
  readonly timeoutMillis: number;
  readonly maxOutputBytes: number;
  /** Variables besides those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

const defaultLimits: ProgramLimits = { timeoutMillis: 2000, maxOutputBytes: 64 * 1024 };

/**
 * Returns what a program printed that runs without a shell, read as UTF-8; null when the program is missing, ends with
 * another exit code than 0, or passes a limit; it is killed then.
 */
export type RunProgram = (
  program: string,
  parameters: readonly string[],
  limits?: ProgramLimits,
) => Promise<string | null>;

const never = new AbortController().signal;

/** Returns what runs programs, each for as long as its limits allow by this clock. */
export const programRunner =
  (clock: Pick<Clock, 'sleep'>): RunProgram =>
  async (program, parameters, { timeoutMillis, maxOutputBytes, environment } = defaultLimits) => {
    using timeout = new Timeout(clock, timeoutMillis, never);
    try {
      const { stdout } = await execute(program, parameters, {
        encoding: 'utf8',
        // Programs translate what they print; what is read here must not depend on the person's language.
        env: { ...process.env, LC_ALL: 'C', ...environment },
        signal: timeout.signal,
        killSignal: 'SIGKILL',
        maxBuffer: maxOutputBytes,
        windowsHide: true,
      });
      return stdout;
    } catch {
      return null;
    }
  };
