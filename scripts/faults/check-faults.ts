import type { FaultRow, NamedTest } from './fault-table.ts';
import type { TestResult } from './test-results.ts';

export interface FaultsChecked {
  /** Rows of which no test could run on this system. */
  readonly skipped: readonly string[];
  /** What is wrong, one sentence each; empty when every row has its test. */
  readonly complaints: readonly string[];
}

/** Specs that stand here are about faults and nothing else, so each belongs to a row. */
const faultSpecs = 'e2e/faults/';

const isSame = (one: NamedTest, other: NamedTest): boolean => one.file === other.file && one.title === other.title;

/**
 * Holds the table against what ran: every row names tests that passed, and every test about a fault has its row. A test
 * that was skipped shows nothing, except where the system cannot show everything.
 */
export const checkFaults = (
  rows: readonly FaultRow[],
  results: readonly TestResult[],
  { maySkip }: { readonly maySkip: boolean },
): FaultsChecked => {
  const skipped: string[] = [];
  const complaints: string[] = [];
  for (const { fault, tests } of rows) {
    if (tests.length === 0) complaints.push(`"${fault}" names no test.`);
    const found = tests.map((test) => ({ test, ran: results.filter((result) => isSame(result, test)) }));
    for (const { test, ran } of found) {
      if (ran.length === 0) complaints.push(`"${fault}": there is no test "${test.title}" in ${test.file}.`);
      if (!maySkip && ran.some(({ result }) => result === 'skipped')) {
        complaints.push(`"${fault}": "${test.title}" was skipped.`);
      }
      if (ran.some(({ result }) => result === 'failed')) complaints.push(`"${fault}": "${test.title}" failed.`);
    }
    const all = found.flatMap(({ ran }) => ran);
    if (all.length > 0 && all.every(({ result }) => result === 'skipped')) skipped.push(fault);
  }
  const named = rows.flatMap(({ tests }) => tests);
  for (const result of results) {
    if (result.file.startsWith(faultSpecs) && !named.some((test) => isSame(test, result))) {
      complaints.push(`No row names "${result.title}" in ${result.file}.`);
    }
  }
  return { skipped, complaints };
};
