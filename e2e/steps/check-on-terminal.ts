import type { LaunchOptions } from '../fixtures/running-app.ts';
import { startProgram } from '../fixtures/start-program.ts';

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
  const argv = [`--user-data-dir=${profile}`, ...switches, '--check'];
  const { exitCode, output } = await startProgram(argv, environment).ended;
  const [head = '', ...rest] = output.split('\n\n');
  const named = head.split('\n').map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ');
    return [name, value.join(': ')];
  });
  return { exitCode, head: new Map(named), findings: rest.join('\n').trimEnd().split('\n'), output };
};
