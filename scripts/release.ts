/** The steps of a release that are more than one line: `npm run release -- <step> <argument>`; docs/releasing.md. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { thisTarget } from './package/target.ts';
import type { Problem } from './release/artefact-problems.ts';
import { releaseChanges } from './release/changelog.ts';
import { checksumsOf } from './release/checksums.ts';
import { askNpmForParts, shippedParts } from './release/parts-list.ts';
import { firstWindowProblem } from './release/first-window.ts';
import { releaseNotes } from './release/release-notes.ts';
import { type ReleaseStep, releaseSteps } from './release/steps.ts';
import { smokeProblem } from './release/smoke.ts';
import { type Release, verifySystem, verifyWhole } from './release/verify.ts';
import { projectFolder } from './runtime.ts';
import type { Part } from './supply-chain/part.ts';
import { findParts } from './supply-chain/shipped-packages.ts';
import { weaknessesOf } from './supply-chain/weaknesses.ts';

const changelogFile = join(projectFolder, 'CHANGELOG.md');

interface Manifest {
  readonly name: string;
  readonly version: string;
}

const readManifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8')) as Manifest;

const readVersion = async (): Promise<string> => (await readManifest()).version;

/**
 * Gives package.json its next version ("patch", "minor", "major" or the version itself) and the changelog its heading.
 */
const prepare = async (next: string): Promise<void> => {
  const npm = spawnSync('npm', ['version', '--no-git-tag-version', next], {
    cwd: projectFolder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error(npm.stderr);
  const version = await readVersion();
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(changelogFile, releaseChanges(await readFile(changelogFile, 'utf8'), version, day));
  console.log(`Latchkey ${version}. Read CHANGELOG.md once more, commit it, and tag the commit v${version}.`);
};

/** Writes what the release of a tag says of itself to the terminal. Throws where the tag fits nothing. */
const notes = async (tag: string): Promise<void> => {
  const found = releaseNotes(tag, { version: await readVersion(), changelog: await readFile(changelogFile, 'utf8') });
  if (found.kind === 'trouble') throw new Error(found.reason);
  console.log(found.text);
};

/** Throws what is published of the weaknesses of all that people get; also where nobody could be asked. */
const refuseWeak = async (shipped: readonly Part[]): Promise<void> => {
  const problems = await weaknessesOf(shipped);
  if (problems.length > 0) throw new Error(problems.join('\n'));
};

/** Writes the list of what ships to a file, as CycloneDX, unless something in it is known to be weak. */
const parts = async (file: string): Promise<void> => {
  const shipped = await findParts();
  await refuseWeak(shipped);
  const list = shippedParts(askNpmForParts(), shipped, await readManifest());
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(list, null, 2)}\n`);
  console.log(`${file}: ${list.components.length} parts`);
};

/** Writes SHA256SUMS into a folder of finished packages. */
const checksums = async (folder: string): Promise<void> => {
  const sums = await checksumsOf(folder);
  await writeFile(join(folder, 'SHA256SUMS'), sums);
  console.log(sums.trimEnd());
};

const readRelease = async (): Promise<Release> => ({
  version: await readVersion(),
  repository: process.env['GITHUB_REPOSITORY'] ?? null,
});

const refuse = (problems: readonly Problem[]): void => {
  if (problems.length === 0) return;
  throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
};

/** Throws what is wrong with the packages that this system has just made in a folder. */
const verify = async (folder: string): Promise<void> => {
  const shipped = await findParts();
  refuse(await verifySystem(folder, thisTarget.system, await readRelease(), shipped));
  await refuseWeak(shipped);
  console.log(`${folder}: everything is as it has to be.`);
};

/** The same for the folder in which the packages of all systems lie, with the list of parts. */
const whole = async (folder: string): Promise<void> => {
  refuse(await verifyWhole(folder, await readRelease()));
  console.log(`${folder}: nothing is missing, and nothing is there that should not be.`);
};

/** Starts an installed program, with `--check` and with its window, and throws where it does not say that all is well. */
const smoke = async (program: string): Promise<void> => {
  const problem =
    (await smokeProblem(program, await readVersion(), (output) => console.log(output))) ??
    (await firstWindowProblem(program));
  if (problem !== null) throw new Error(problem);
  console.log(`${program}: its window opens.`);
};

const steps: Readonly<Record<ReleaseStep, (argument: string) => Promise<void>>> = {
  prepare,
  notes,
  parts,
  verify,
  smoke,
  whole,
  checksums,
};

const [word = '', argument] = process.argv.slice(2);
const step = releaseSteps.find((known) => known === word);
if (step === undefined || argument === undefined) {
  console.error(`npm run release -- <${releaseSteps.join(' | ')}> <argument>`);
  process.exitCode = 2;
} else {
  await steps[step](argument).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
