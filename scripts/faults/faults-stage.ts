import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { figureLines } from '../figures/figures.ts';
import { projectFolder } from '../runtime.ts';
import { checkFaults } from './check-faults.ts';
import { readFaultRows } from './fault-table.ts';
import { endToEndResults, unitResults } from './test-results.ts';

/** Where a run leaves its reports. */
export const reportsFolder = join(projectFolder, 'reports');

/** Where a run leaves what the checks at its end read. */
export const reportFiles = {
  unit: join(reportsFolder, 'unit.json'),
  endToEnd: join(reportsFolder, 'e2e.json'),
  figures: join(reportsFolder, 'figures.jsonl'),
} as const;

/** Some faults need Linux with a keyring of the test's own, and some of those a disk that only root can make. */
const showsEverything = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** Holds docs/faults.md against what has just run, and prints the figures of the run. Returns an exit code. */
export const checkFaultsOfRun = async (): Promise<number> => {
  const rows = readFaultRows(await readFile(join(projectFolder, 'docs/faults.md'), 'utf8'));
  const results = [
    ...unitResults(await readJson(reportFiles.unit), projectFolder),
    ...endToEndResults(await readJson(reportFiles.endToEnd)),
  ];
  const { skipped, complaints } = checkFaults(rows, results, { maySkip: !showsEverything() });
  for (const complaint of complaints) console.error(complaint);
  for (const fault of skipped) console.log(`not to be shown on this system: ${fault}`);
  const figures = figureLines(await readFile(reportFiles.figures, 'utf8').catch(() => ''), process.platform);
  console.log(`faults: ${rows.length} rows, ${rows.length - skipped.length} shown by passing tests`);
  for (const { line } of figures) console.log(line);
  return complaints.length === 0 && figures.every(({ suffices }) => suffices) ? 0 : 1;
};
