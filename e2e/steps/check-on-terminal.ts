import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import electronProgram from 'electron';
import { projectFolder } from '../../scripts/runtime.ts';
import type { LaunchOptions } from '../fixtures/running-app.ts';

export interface TerminalCheck {
  readonly exitCode: number | null;
  /** What stands above the findings, by its name: system, runtime, … */
  readonly head: ReadonlyMap<string, string>;
  /** The findings with their marks and what to do, and the last word. */
  readonly findings: readonly string[];
  readonly output: string;
}

/** Checks this computer as `npm start -- --check` does, once the app is built; with Chromium's switches, if any. */
export const checkOnTerminal = async (
  { profile, environment }: LaunchOptions,
  switches: readonly string[] = [],
): Promise<TerminalCheck> => {
  const words = ['.', `--user-data-dir=${profile}`, ...switches, '--check'];
  const child = spawn(electronProgram as unknown as string, words, {
    cwd: projectFolder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [output, [exitCode]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null]>]);
  const [head = '', ...rest] = output.split('\n\n');
  const named = head.split('\n').map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ');
    return [name, value.join(': ')];
  });
  return { exitCode, head: new Map(named), findings: rest.join('\n').trimEnd().split('\n'), output };
};
