/** Runs everything that must hold: types, lint, format, supply chain, unit tests, build, package, end to end, the faults. `npm test`. */
import { mkdir, rm } from 'node:fs/promises';
import { build, runOnDisplay, runScript, runTool } from './child-process.ts';
import { checkFaultsOfRun, reportFiles, reportsFolder } from './faults/faults-stage.ts';
import { packFolder } from './package/pack.ts';
import { findRuntime } from './runtime.ts';

interface Stage {
  readonly name: string;
  readonly run: () => Promise<number>;
}

const chosenSpecs = process.argv.slice(2);

const types = async (): Promise<number> => {
  // That of scripts/ reads e2e/, bench/ and soak/ with it: they import one another.
  const rooms = ['.', 'preload', 'renderer', 'scripts'];
  const failures = await Promise.all(rooms.map((room) => runTool('typescript/bin/tsc', ['-p', room])));
  return Math.max(...failures);
};

/** The folder for people, which tests look into, and the one that they drive. */
const packFolders = async (): Promise<number> =>
  Math.max(...(await Promise.all([packFolder('release'), packFolder('e2e')])));

const isPackageTested = chosenSpecs.length === 0 || chosenSpecs.some((spec) => spec.includes('packaged'));

const unit = (): Promise<number> =>
  runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFiles.unit}`,
  ]);

/** One after the other; those that stand together run at the same time. */
const stages: readonly (readonly Stage[])[] = [
  [
    { name: 'types', run: types },
    { name: 'lint', run: () => runTool('oxlint/bin/oxlint', ['--deny-warnings']) },
    { name: 'format', run: () => runTool('oxfmt/bin/oxfmt', ['--check']) },
    { name: 'supply chain', run: () => runScript('supply-chain/check.ts') },
  ],
  [{ name: 'unit', run: unit }],
  [{ name: 'build', run: build }],
  ...(isPackageTested ? [[{ name: 'package', run: packFolders }]] : []),
  [{ name: 'e2e', run: () => runOnDisplay('@playwright/test/cli.js', ['test', ...chosenSpecs]) }],
  // Whoever chose a few specs does not want to hear that the others did not run.
  ...(chosenSpecs.length === 0 ? [[{ name: 'faults', run: checkFaultsOfRun }]] : []),
];

const seconds = (sinceMillis: number): string => `${((performance.now() - sinceMillis) / 1000).toFixed(1)} s`;

const runStage = async ({ name, run }: Stage): Promise<number> => {
  const startedAt = performance.now();
  const failure = await run();
  if (failure === 0) console.log(`── ${name} passed in ${seconds(startedAt)}`);
  else console.error(`\n${name} failed after ${seconds(startedAt)}.`);
  return failure;
};

const runStages = async (): Promise<number> => {
  const startedAt = performance.now();
  const runtime = findRuntime();
  console.log(`The app runs on ${runtime.name}.`);
  const required = process.env['LATCHKEY_RUNTIME'] ?? runtime.kind;
  if (required !== runtime.kind) {
    console.error(`LATCHKEY_RUNTIME asks for "${required}", which is not to be had here.`);
    return 1;
  }
  await rm(reportsFolder, { recursive: true, force: true });
  await mkdir(reportsFolder);
  // Read by the tests, which count for the figures at the end, and by Playwright.
  Object.assign(process.env, {
    LATCHKEY_FIGURES: reportFiles.figures,
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportFiles.endToEnd,
  });
  for (const together of stages) {
    console.log(`\n── ${together.map(({ name }) => name).join(', ')}`);
    const failure = Math.max(...(await Promise.all(together.map(runStage))));
    if (failure !== 0) return failure;
  }
  console.log(`\nEverything passed in ${seconds(startedAt)}.`);
  return 0;
};

process.exitCode = await runStages();
