import { spawn } from 'node:child_process';
import { once } from 'node:events';
import electronProgram from 'electron';
import { projectFolder } from '../../scripts/runtime.ts';
import type { LaunchOptions } from '../fixtures/running-app.ts';

/** Starts the app once more while it runs, as a person who clicks its icon again. Resolves when that start has ended. */
export const startAgain = async ({ profile, environment }: LaunchOptions): Promise<void> => {
  // What the package gives outside Electron is the path of its program.
  const program = electronProgram as unknown as string;
  const second = spawn(program, ['.', `--user-data-dir=${profile}`], {
    cwd: projectFolder,
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
  await once(second, 'exit');
};
