/** The steps of a release that are more than one line: `npm run release -- <step> <argument>`; docs/releasing.md. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { releaseChanges } from './release/changelog.ts';
import { checksumsOf } from './release/checksums.ts';
import { askNpmForParts, shippedParts } from './release/parts-list.ts';
import { releaseNotes } from './release/release-notes.ts';
import { projectFolder } from './runtime.ts';
import { findShippedPackages } from './supply-chain/shipped-packages.ts';

const changelogFile = join(projectFolder, 'CHANGELOG.md');

const readVersion = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
  return version;
};

/** Gives package.json its next version ("patch", "minor", "major" or the version itself) and the changelog its heading. */
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

/** Writes the list of what ships to a file, as CycloneDX. */
const parts = async (file: string): Promise<void> => {
  const list = shippedParts(askNpmForParts(), ['electron', ...(await findShippedPackages())]);
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

const steps: Readonly<Record<string, (argument: string) => Promise<void>>> = { prepare, notes, parts, checksums };

const [step = '', argument] = process.argv.slice(2);
const run = steps[step];
if (run === undefined || argument === undefined) {
  console.error(`npm run release -- <${Object.keys(steps).join(' | ')}> <argument>`);
  process.exitCode = 2;
} else {
  await run(argument).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
