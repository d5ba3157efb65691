import { type ChildProcessWithoutNullStreams, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

export type Environment = Readonly<Record<string, string>>;

/** Runs a program to its end. Rejects with what it said when it fails. */
export const run = promisify(execFile);

/** A program that goes on running. */
export interface RunningProgram {
  readonly process: ChildProcessWithoutNullStreams;
  /** Rejects with the program's own words when it cannot be started, or once it has ended; never resolves. */
  readonly ended: Promise<never>;
}

export const start = (program: string, parameters: readonly string[], environment: Environment): RunningProgram => {
  const child = spawn(program, parameters, { env: environment });
  const said = text(child.stderr);
  const ended = once(child, 'exit').then(async () => {
    throw new Error(`${program} has ended. ${await said}`);
  });
  // Once it runs, nobody may be waiting for this any more.
  ended.catch(() => undefined);
  return { process: child, ended };
};
