import { appendFileSync } from 'node:fs';

/** What a whole run counts; each is printed as one line at its end. */
export type Figure = 'kills' | 'bridge-calls' | 'leaked-bytes';

/** One count of one test, as a line of the file that `LATCHKEY_FIGURES` names. */
export interface CountedFigure {
  readonly figure: Figure;
  readonly count: number;
}

/** Adds to a figure of the run. Does nothing when no run collects figures. */
export const countFigure = (figure: Figure, count: number): void => {
  const file = process.env['LATCHKEY_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ figure, count } satisfies CountedFigure)}\n`);
};
