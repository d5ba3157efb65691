import { execFile } from 'node:child_process';
import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../e2e/fixtures/temporary-folder.ts';
import { projectFolder } from '../runtime.ts';
import { lines } from './lines.ts';
import type { Sample } from './sample.ts';
import { walls } from './walls.ts';

const reportSchema = v.object({
  diagnostics: v.array(v.object({ code: v.string(), filename: v.string() })),
  number_of_files: v.number(),
});

const samples = [...walls, ...lines];

/** Each sample lies in its room under a name of its own, so that the linter can look at all of them in one run. */
const placeOf = (sample: Sample): string => sample.path.replace('breach', `breach-${samples.indexOf(sample)}`);

/** The linter says by its exit code whether it has found anything; here it has. */
const lint = (folder: string): Promise<string> =>
  new Promise((resolve) => {
    const linter = join(projectFolder, 'node_modules/oxlint/bin/oxlint');
    execFile(process.execPath, [linter, '--format=json'], { cwd: folder, maxBuffer: 64 << 20 }, (_error, output) =>
      resolve(output),
    );
  });

let filesRead = 0;
const refusals = new Map<Sample, readonly string[]>();

const lintTogether = async (together: readonly Sample[]): Promise<void> => {
  await using folder = await makeTemporaryFolder();
  await Promise.all([
    ...['.oxlintrc.json', 'tsconfig.json', 'tsconfig.base.json', 'renderer/tsconfig.json', 'preload/tsconfig.json'].map(
      async (file) => {
        await mkdir(dirname(join(folder.path, file)), { recursive: true });
        await copyFile(join(projectFolder, file), join(folder.path, file));
      },
    ),
    symlink(join(projectFolder, 'node_modules'), join(folder.path, 'node_modules'), 'junction'),
    ...together.map(async (sample) => {
      await mkdir(dirname(join(folder.path, placeOf(sample))), { recursive: true });
      await writeFile(join(folder.path, placeOf(sample)), sample.source);
    }),
  ]);
  const { diagnostics, number_of_files } = v.parse(reportSchema, JSON.parse(await lint(folder.path)));
  filesRead += number_of_files;
  for (const sample of together) {
    const own = diagnostics.filter(({ filename }) => filename.replaceAll('\\', '/') === placeOf(sample));
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
    expect(filesRead).toBe(samples.length);
  });

  test.for(samples.filter(({ rule }) => rule !== null))('refuses: $what', (sample) => {
    expect(refusals.get(sample)).toContain(sample.rule);
  });

  test.for(samples.filter(({ rule }) => rule === null))('lets pass: $what', (sample) => {
    expect((refusals.get(sample) ?? []).filter((code) => rules.has(code))).toEqual([]);
  });
});
