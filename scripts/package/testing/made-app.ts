import { createHash } from 'node:crypto';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createPackageWithOptions } from '@electron/asar';
import { licencesText } from '../../licences/licences-text.ts';
import { projectFolder } from '../../runtime.ts';
import { installedPart } from '../../supply-chain/part.ts';
import { headerOf } from '../app-archive.ts';
import { keytarBinaryOf } from '../keytar-binary.ts';
import type { System, Target } from '../target.ts';
import { appIn, archiveOf, licencesOf, unpackedFolder, type UnpackedApp } from '../unpacked-app.ts';
import { fuseWire } from './fuse-wire.ts';

/** What is different about a made app; without anything it is as it has to be. */
interface Changes {
  /** Files of the archive by their paths; null leaves one out. */
  readonly files?: Readonly<Record<string, string | Buffer | null>>;
  /** For whom keytar's binary and the program are really made. */
  readonly keytarFor?: Target;
  readonly programFor?: Target;
  readonly isPacked?: boolean;
  /** The fuses, one digit each, as Electron's wire has them. */
  readonly fuses?: string;
  readonly isUnknownToProgram?: boolean;
  /** The text with the licences of its parts; null leaves it out. */
  readonly licences?: string | null;
}

/** What a made app is made of. */
export const partsOfMadeApp = ['electron', 'keytar', 'react'].map(installedPart);

const files: Readonly<Record<string, string>> = {
  'icons/256x256.png': 'picture',
  'node_modules/keytar/LICENSE.md': 'licence',
  'node_modules/keytar/lib/keytar.js': 'keytar',
  'node_modules/keytar/package.json': '{}',
  'out/main/chunks/electron-updater-BNEu17Qv.js': 'updates',
  'out/main/chunks/replace-file-DIvtXLEE.js': 'shared',
  'out/main/index.js': 'main',
  'out/preload/index.cjs': 'preload',
  'out/renderer/assets/french-DFf8nqG_.js': 'French',
  'out/renderer/assets/german-BR4KrQ1g.js': 'German',
  'out/renderer/assets/index-hyqkXr1o.css': 'style',
  'out/renderer/assets/index-Cvt8I_-e.js': 'page',
  'out/renderer/assets/japanese-BOFg-Fic.js': 'Japanese',
  'out/renderer/assets/mark-DorzyucR.svg': 'mark',
  'out/renderer/assets/spanish-DE6IkJ8P.js': 'Spanish',
  'out/renderer/index.html': 'page',
  'package.json': JSON.stringify({ name: 'latchkey', dependencies: { keytar: '*' } }),
};

const writeAll = async (folder: string, content: Changes['files'] = {}): Promise<void> => {
  for (const [path, text] of Object.entries(content)) {
    if (text === null) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
};

/** The first bytes of a program, as its system's loader reads them. */
export const headOfProgram = ({ system, architecture }: Target): Buffer => {
  const head = Buffer.alloc(256);
  const isArm = architecture === 'arm64';
  const write: Readonly<Record<System, () => void>> = {
    linux: () => {
      head.write('\u007FELF', 0, 'latin1');
      head.writeUInt16LE(isArm ? 0xb7 : 0x3e, 18);
    },
    mac: () => {
      head.writeUInt32LE(0xfe_ed_fa_cf, 0);
      head.writeUInt32LE(isArm ? 0x01_00_00_0c : 0x01_00_00_07, 4);
    },
    win: () => {
      head.write('MZ', 0, 'latin1');
      head.writeUInt32LE(0x80, 0x3c);
      head.write('PE\0\0', 0x80, 'latin1');
      head.writeUInt16LE(isArm ? 0xaa_64 : 0x86_64, 0x84);
    },
  };
  write[system]();
  return head;
};

/** As scripts/package/fuses.ts wants them. */
const goodFuses = '000011001';

const writeProgram = async (app: UnpackedApp, changes: Changes): Promise<void> => {
  const { target, program, folder } = app;
  const { programFor = target, fuses = goodFuses, isUnknownToProgram = false } = changes;
  const hash = createHash('sha256')
    .update(headerOf(archiveOf(app)))
    .digest('hex');
  const known = Buffer.from(isUnknownToProgram ? '' : `<hash>${hash}</hash>`);
  const electron = join(folder, 'Contents/Frameworks/Electron Framework.framework/Electron Framework');
  await mkdir(dirname(program), { recursive: true });
  if (target.system === 'mac') {
    await mkdir(dirname(electron), { recursive: true });
    await writeFile(electron, fuseWire(fuses));
    await writeFile(join(folder, 'Contents/Info.plist'), known);
    await writeFile(program, headOfProgram(programFor));
  } else {
    await writeFile(program, Buffer.concat([headOfProgram(programFor), fuseWire(fuses), known]));
  }
};

/** Makes an app around no Electron at all, in an output folder that is the caller's, as electron-builder lays it out. */
export const makeApp = async (output: string, target: Target, changes: Changes = {}): Promise<UnpackedApp> => {
  const { keytarFor = target, isPacked = false, licences = licencesText(partsOfMadeApp) } = changes;
  const app = appIn(join(output, unpackedFolder(target)), target);
  const sources = join(output, 'sources');
  await writeAll(sources, { ...files, ...changes.files });
  const binary = join(sources, keytarBinaryOf(target));
  await mkdir(dirname(binary), { recursive: true });
  await copyFile(join(projectFolder, keytarBinaryOf(keytarFor)), binary);
  await mkdir(app.resources, { recursive: true });
  await createPackageWithOptions(sources, archiveOf(app), isPacked ? {} : { unpack: '**/*.node' });
  await rm(sources, { recursive: true });
  await writeProgram(app, changes);
  if (licences !== null) await writeFile(licencesOf(app), licences);
  return app;
};
