import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, isUnpacked } from './app-archive.ts';
import { machineProblems } from './machine.ts';
import type { System, Target } from './target.ts';

const platforms: Readonly<Record<System, string>> = { mac: 'darwin', win: 'win32', linux: 'linux' };

/** Where keytar looks for its machine code, in the archive and beside it. */
export const keytarBinaryOf = ({ system, architecture }: Target): string =>
  `node_modules/keytar/prebuilds/${platforms[system]}-${architecture}/keytar.node`;

/** What keeps the one binary of an app from being loaded: it has to lie beside the archive and fit the machine. */
export const keytarProblems = (archive: string, target: Target): readonly string[] => {
  const path = keytarBinaryOf(target);
  // Said already by who looks at the list of files.
  if (!filesIn(archive).includes(path)) return [];
  const outside = join(`${archive}.unpacked`, path);
  if (!isUnpacked(archive, path) || !existsSync(outside)) return [`${path} does not lie beside the archive.`];
  return machineProblems(path, readFileSync(outside), target);
};
