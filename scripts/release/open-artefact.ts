import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artefact } from './artefacts.ts';

/** Runs a program to its end. Throws with its message when it fails. */
const run = (
  program: string,
  argv: readonly string[],
  where: { readonly cwd?: string; readonly output?: number } = {},
) => {
  const { cwd, output = 'ignore' } = where;
  const { status, error, stderr } = spawnSync(program, argv, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', output, 'pipe'],
  });
  if (error !== undefined) throw new Error(`${program} could not be run: ${error.message}`);
  if (status !== 0) throw new Error(`${program} ended with ${status}. ${stderr.trim()}`);
};

/** How long an ELF program is by its own headers: in an AppImage, where its file system begins. */
const endOfElf = (file: string): number => {
  const header = Buffer.alloc(64);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, header, 0, header.length, 0);
  } finally {
    closeSync(opened);
  }
  // The table of sections is the last thing in it.
  return Number(header.readBigUInt64LE(0x28)) + header.readUInt16LE(0x3a) * header.readUInt16LE(0x3c);
};

const openRpm = (file: string, folder: string): void => {
  const archive = join(folder, 'content.cpio');
  const output = openSync(archive, 'w');
  try {
    run('rpm2cpio', [file], { output });
  } finally {
    closeSync(output);
  }
  run('cpio', ['--extract', '--make-directories', '--quiet', '--file', archive], { cwd: folder });
};

const openInstaller = (file: string, folder: string, { target }: Artefact): string => {
  const app = join(folder, 'app');
  run('7z', ['x', '-y', `-o${folder}`, file]);
  const inner = `app-${target.architecture === 'x64' ? '64' : 'arm64'}.7z`;
  run('7z', ['x', '-y', `-o${app}`, join(folder, '$PLUGINSDIR', inner)]);
  return app;
};

const openDiskImage = (file: string, folder: string): string => {
  const volume = join(folder, 'volume');
  run('hdiutil', ['attach', '-nobrowse', '-readonly', '-mountpoint', volume, file]);
  try {
    run('ditto', [join(volume, 'Latchkey.app'), join(folder, 'Latchkey.app')]);
  } finally {
    run('hdiutil', ['detach', volume]);
  }
  return join(folder, 'Latchkey.app');
};

/**
 * Takes a package apart into a folder that is the caller's, without running anything of it. Returns where the app lies
 * in it. Takes the programs that its own system has for that. Throws when one fails.
 */
export const openArtefact = async (artefact: Artefact, file: string, folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  switch (artefact.kind) {
    case 'dmg':
      return openDiskImage(file, folder);
    case 'zip':
      run('unzip', ['-q', file, '-d', folder]);
      return join(folder, 'Latchkey.app');
    case 'exe':
      return openInstaller(file, folder, artefact);
    case 'AppImage': {
      const app = join(folder, 'app');
      run('unsquashfs', ['-no-progress', '-offset', String(endOfElf(file)), '-dest', app, file]);
      return app;
    }
    case 'deb':
      run('dpkg-deb', ['--extract', file, folder]);
      return join(folder, 'opt/Latchkey');
    case 'rpm':
      openRpm(file, folder);
      return join(folder, 'opt/Latchkey');
  }
};
