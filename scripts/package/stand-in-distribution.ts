import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../runtime.ts';
import { configurationFiles, type Variant } from './builder-configuration.ts';

/** What electron-builder packs around where there is no Electron, until it is disposed of. */
export interface StandInDistribution extends AsyncDisposable {
  /** A configuration that adds it to the project's own. */
  readonly configuration: string;
}

const packageOf = async (name: string): Promise<{ readonly version: string }> =>
  JSON.parse(await readFile(join(projectFolder, 'node_modules', name, 'package.json'), 'utf8')) as { version: string };

const languages = ['de', 'en-GB', 'en-US', 'es', 'fr', 'ja', 'pt-BR'];

/** Runs the stand-in, and tells it which program it is, by whatever name or link it was started. */
const programText = `#!/bin/sh
# Not Electron: its stand-in, which is in the project's own folder.
exec '${join(projectFolder, 'e2e/electron-stand-in/electron')}' --as-packaged-program="$(readlink -f "$0")" "$@"
`;

/** Lays out a folder as Electron's download is laid out, with the stand-in in the program's place. */
export const standInDistribution = async (variant: Variant): Promise<StandInDistribution> => {
  const temporary = await mkdtemp(join(tmpdir(), 'latchkey-distribution-'));
  const folder = join(temporary, 'electron');
  await mkdir(join(folder, 'resources'), { recursive: true });
  await mkdir(join(folder, 'locales'));
  for (const language of languages) await writeFile(join(folder, 'locales', `${language}.pak`), '');
  for (const [name, text] of [
    ['electron', programText],
    // Chromium's own; nothing here starts it.
    ['chrome-sandbox', '#!/bin/sh\nexit 1\n'],
  ] as const) {
    await writeFile(join(folder, name), text);
    await chmod(join(folder, name), 0o755);
  }
  await copyFile(join(projectFolder, 'node_modules/electron/LICENSE'), join(folder, 'LICENSE'));
  await writeFile(join(folder, 'version'), (await packageOf('electron')).version);
  const configuration = join(temporary, 'electron-builder.json');
  // The stand-in is a script: it has no fuses to set.
  const different = { extends: configurationFiles[variant], electronDist: folder, electronFuses: null };
  await writeFile(configuration, JSON.stringify(different));
  return { configuration, [Symbol.asyncDispose]: () => rm(temporary, { recursive: true, force: true }) };
};
