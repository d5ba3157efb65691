import { execFile, spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../../runtime.ts';
import { configurationFiles } from '../builder-configuration.ts';

const run = promisify(execFile);

/** Returns whether NSIS' compiler is on this system, as Debian's package `nsis` brings it. */
export const hasMakensis = spawnSync('makensis', ['-VERSION']).status === 0;

const templates = join(projectFolder, 'node_modules/app-builder-lib/templates/nsis');

/** Calls of plug-ins that electron-builder downloads; those that NSIS brings itself are there for real. */
const foreignCalls = /^(\s*)(?!System|nsDialogs|nsExec)\w+::\w+.*$/gm;

/** Copies the templates into a folder, with nothing in the place of each call that makensis could not find. */
const copyTemplates = async (folder: string): Promise<void> => {
  await cp(templates, folder, { recursive: true });
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => /\.ns[hi]$/.test(name))) {
    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), text.replace(foreignCalls, '$1Nop'));
  }
};

/** What makensis listed of each of the two programs, command by command. */
interface Listings {
  readonly uninstaller: string;
  readonly installer: string;
}

/**
 * Has electron-builder compile the installer for Windows as for a release, in a folder that is the caller's. makensis is
 * the system's own; what is a download is left out: calls of plug-ins, the app in its archive, and the Windows on which the
 * uninstaller writes itself. What comes out installs nothing. Rejects with makensis' own words when it does not compile.
 */
export const compileInstaller = async (folder: string): Promise<Listings> => {
  const place = (name: string): string => join(folder, name);
  for (const needed of ['app', 'bin', 'resources/plugins/x86-unicode']) await mkdir(place(needed), { recursive: true });
  await writeFile(place('app/Latchkey.exe'), '');
  await copyTemplates(place('templates'));
  const tool = (name: string, script: string): Promise<void> =>
    writeFile(place(name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  await tool(
    'makensis',
    `listing='${place('installer')}'
for word; do [ "$word" != -DBUILD_UNINSTALLER ] || listing='${place('uninstaller')}'; done
cd '${place('templates')}'
sed 's|${templates}|${place('templates')}|g' | makensis -V4 "$@" > "$listing" 2>&1 || { tail -n 20 "$listing" >&2; exit 1; }`,
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
