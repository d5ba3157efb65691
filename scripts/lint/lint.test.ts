import { beforeAll, describe, expect, test } from 'vitest';
import { lines } from './testing/lines.ts';
import { lintFiles } from './testing/lint-files.ts';
import type { Sample } from './testing/sample.ts';
import { walls } from './testing/walls.ts';

const samples = [...walls, ...lines];

/** Each sample lies in its room under a name of its own, so that the linter can look at all of them in one run. */
const placeOf = (sample: Sample): string => sample.path.replace('breach', `breach-${samples.indexOf(sample)}`);

let allFilesRead = 0;
const refusals = new Map<Sample, readonly string[]>();

const lintTogether = async (together: readonly Sample[]): Promise<void> => {
  const { findings, filesRead } = await lintFiles(new Map(together.map((sample) => [placeOf(sample), sample.source])));
  allFilesRead += filesRead;
  for (const sample of together) {
    const own = findings.filter(({ path }) => path === placeOf(sample));
    refusals.set(
      sample,
      own.map(({ code }) => code),
    );
  }
};

beforeAll(async () => {
  /** Those that lie in the same place are looked at one after the other. */
  const runs = Map.groupBy(samples, (sample) =>
    samples.filter((other) => placeOf(other) === placeOf(sample)).indexOf(sample),
  );
  for (const together of runs.values()) await lintTogether(together);
});

const rules = new Set(samples.map(({ rule }) => rule));

describe('the linter', () => {
  test('reads every sample', () => {
    expect(allFilesRead).toBe(samples.length);
  });

  test.for(samples.filter(({ rule }) => rule !== null))('refuses: $what', (sample) => {
    expect(refusals.get(sample)).toContain(sample.rule);
  });

  test.for(samples.filter(({ rule }) => rule === null))('lets pass: $what', (sample) => {
    expect((refusals.get(sample) ?? []).filter((code) => rules.has(code))).toEqual([]);
  });
});
