import type { LaunchOptions } from '../fixtures/running-app.ts';
import { startProgram } from '../fixtures/start-program.ts';

/** Starts the app once more while it runs, as a person who clicks its icon again. Resolves when that start has ended. */
export const startAgain = async ({ profile, environment }: LaunchOptions): Promise<void> => {
  await startProgram([`--user-data-dir=${profile}`], environment).ended;
};
