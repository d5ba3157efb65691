import type { LaunchOptions } from '../fixtures/running-app.ts';
import { type ProgramEnd, startProgram } from '../fixtures/start-program.ts';

/** Has the app forget everything, from a terminal. Returns how that ended. */
export const forget = ({ profile, environment }: LaunchOptions): Promise<ProgramEnd> =>
  startProgram([`--user-data-dir=${profile}`, '--forget'], environment).ended;
