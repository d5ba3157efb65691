import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../runtime.ts';

/** What electron-builder packs around where there is no Electron, until it is disposed of. */
export interface StandInDistribution extends AsyncDisposable {
  /** A configuration that adds it to the project's own. */
  readonly configuration: string;
}

const packageOf = async (name: string): Promise<{ readonly version: string }> =>
  JSON.parse(await readFile(join(projectFolder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string };

/** Lays out a folder as Electron's download is laid out, with the stand-in in the program's place. */
export const standInDistribution = async (): Promise<StandInDistribution> => {
  const temporary = await mkdtemp(join(tmpdir(), 'latchkey-distribution-'));
  const folder = join(temporary, 'electron');
  const program = join(folder, 'electron');
  await mkdir(join(folder, 'resources'), { recursive: true });
  await mkdir(join(folder, 'locales'));
  await writeFile(join(folder, 'locales/en-US.pak'), '');
  await writeFile(program, `#!/bin/sh\nexec '${join(projectFolder, 'e2e/electron-stand-in/electron')}' "$@"\n`);
  await chmod(program, 0o755);
  await copyFile(join(projectFolder, 'node_modules/electron/LICENSE'), join(folder, 'LICENSE'));
  await writeFile(join(folder, 'version'), (await packageOf('electron')).version);
  const configuration = join(temporary, 'electron-builder.json');
  const own = join(projectFolder, 'electron-builder.yml');
  // The stand-in is a script: it has no fuses to set.
  await writeFile(configuration, JSON.stringify({ extends: own, electronDist: folder, electronFuses: null }));
  return { configuration, [Symbol.asyncDispose]: () => rm(temporary, { recursive: true, force: true }) };
};
