import { execFile, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../runtime.ts';
import { configurationFiles } from '../builder-configuration.ts';
import { plugInLibrary } from './plug-in-library.ts';

const run = promisify(execFile);

/** Returns whether NSIS' compiler is on this system, as Debian's package `nsis` brings it. */
export const hasMakensis = spawnSync('makensis', ['-VERSION']).status === 0;

const templates = join(projectFolder, 'node_modules/app-builder-lib/templates/nsis');

/** The functions of plug-ins that electron-builder's templates call, by plug-in. */
const plugIns = async (): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const found = new Map<string, Set<string>>();
  const files = await readdir(templates, { recursive: true });
  for (const file of files.filter((name) => /\.ns[hi]$/.test(name))) {
    const text = await readFile(join(templates, file), 'utf8');
    for (const [, plugIn = '', name = ''] of text.matchAll(/\b(\w+)::(\w+)/g)) {
      found.set(plugIn, (found.get(plugIn) ?? new Set()).add(name));
    }
  }
  return found;
};

/** What NSIS brings itself, and has for real. */
const ownPlugIns = new Set(['System', 'nsDialogs', 'nsExec']);

/** What makensis listed of each of the two programs, command by command. */
interface Listings {
  readonly uninstaller: string;
  readonly installer: string;
}

/**
 * Has electron-builder compile the installer for Windows as for a release, in a folder that is the caller's. makensis is
 * the system's own; what is a download stands in: plug-ins without functions, an archive without an app, and nothing
 * for the Windows on which the uninstaller writes itself. What comes out installs nothing. Rejects with makensis' own
 * words when it does not compile.
 */
export const compileInstaller = async (folder: string): Promise<Listings> => {
  const place = (name: string): string => join(folder, name);
  const libraries = place('resources/plugins/x86-unicode');
  for (const needed of [place('app'), place('bin'), libraries]) await mkdir(needed, { recursive: true });
  await writeFile(place('app/Latchkey.exe'), '');
  for (const [name, functions] of await plugIns()) {
    if (!ownPlugIns.has(name)) await writeFile(join(libraries, `${name}.dll`), plugInLibrary([...functions]));
  }
  const tool = (name: string, script: string): Promise<void> =>
    writeFile(place(name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  await tool(
    'makensis',
    `listing='${place('installer')}'
for word; do [ "$word" != -DBUILD_UNINSTALLER ] || listing='${place('uninstaller')}'; done
makensis -V4 "$@" > "$listing" 2>&1 || { tail -n 20 "$listing" >&2; exit 1; }`,
  );
  await tool('7za', 'for word; do case "$word" in *.7z) echo archive > "$word" ;; esac; done');
  await tool('bin/wine', 'echo uninstaller > "$(dirname "$1")/$(basename "$1" exe)__uninstaller.exe"');
  const configuration = place('electron-builder.json');
  const publish = { provider: 'generic', url: 'https://latchkey.invalid/' };
  const different = { extends: configurationFiles.release, directories: { output: place('out') }, publish };
  await writeFile(configuration, JSON.stringify(different));
  const argv = ['--win', 'nsis', '--x64', '--prepackaged', place('app'), '--config', configuration];
  const builder = join(projectFolder, 'node_modules/electron-builder/cli.js');
  await run(process.execPath, [builder, ...argv, '--publish', 'never'], {
    cwd: projectFolder,
    env: {
      ...process.env,
      PATH: `${place('bin')}:${process.env['PATH']}`,
      ELECTRON_BUILDER_NSIS_DIR: folder,
      ELECTRON_BUILDER_NSIS_RESOURCES_DIR: place('resources'),
      ELECTRON_BUILDER_7ZIP_PATH: place('7za'),
    },
  });
  const [uninstaller, installer] = (await Promise.all(
    ['uninstaller', 'installer'].map((name) => readFile(place(name), 'utf8')),
  )) as [string, string];
  return { uninstaller, installer };
};
