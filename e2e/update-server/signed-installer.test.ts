import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as ElectronUpdater from '../../main/shell/updater/electron-updater.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../fixtures/temporary-folder.ts';
import { UpdateServer } from './update-server.ts';
import { launchUpdatedApp, layOutUpdatedApp, updaterFile } from './updated-app.ts';

/**
 * What electron-updater does on Windows with what PowerShell says of an installer; PowerShell is played by a script, for
 * there is none here.
 */
const onLinux = process.platform === 'linux';
const installer = 'Latchkey-1.2.0-win-x64.exe';

let folder: TemporaryFolder;
let server: UpdateServer;

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  server = await UpdateServer.start();
  server.offer({ version: '1.2.0', fileName: installer, content: Buffer.from('MZ, an installer') });
  await layOutUpdatedApp(folder.path, server.url, 'publisherName:', '  - The Latchkey authors');
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** A PowerShell that says that of every installer; `$path` in it is the installer's. */
const playPowerShell = async (name: string, answer: string): Promise<string> => {
  const programs = join(folder.path, name);
  await mkdir(programs);
  const script = [
    '#!/bin/sh',
    String.raw`for last; do :; done`,
    String.raw`path=$(printf %s "$last" | sed -n "s/.*-LiteralPath '\([^']*\)'.*/\1/p")`,
    'if [ -z "$path" ]; then echo \'"test"\'; exit; fi',
    `cat <<END\n${answer}\nEND`,
    '',
  ].join('\n');
  await Promise.all([
    writeFile(join(programs, 'powershell.exe'), script),
    writeFile(join(programs, 'chcp'), '#!/bin/sh\n'),
  ]);
  await Promise.all(['powershell.exe', 'chcp'].map((program) => chmod(join(programs, program), 0o755)));
  return programs;
};

/** Downloads the update as on Windows; gives what came of it, and what is kept to be installed. */
const downloadedWith = async (programs: string | null): Promise<readonly [unknown, ReadonlySet<string>]> => {
  const cache = join(folder.path, `cache-${Math.random()}`);
  const path = `${programs === null ? '' : `${programs}:`}${process.env['PATH'] ?? ''}`;
  const app = await launchUpdatedApp(folder.path, cache, { PATH: path });
  try {
    const outcome = await app.evaluate(async (_electron, file) => {
      const { createRequire } = process.getBuiltinModule('node:module');
      const { electronUpdates } = createRequire(file)(file) as typeof ElectronUpdater;
      const silent = (): void => undefined;
      const updates = electronUpdates('NSIS', { info: silent, warn: silent, error: silent });
      const { signal } = new AbortController();
      const found = await updates.check(signal);
      if (found.kind !== 'found') return found;
      return updates.download({ onPercent: silent, onArrived: silent }, signal);
    }, updaterFile);
    const kept: readonly string[] = await readdir(join(cache, 'updated', 'pending')).catch(() => []);
    return [outcome, new Set(kept)];
  } finally {
    // Not in order: what was downloaded would be installed.
    await app.evaluate(({ app }) => app.exit(1)).catch(() => undefined);
    await app.close();
  }
};

const signedBy = (subject: string): string =>
  JSON.stringify({
    Status: 0,
    StatusMessage: 'Signature verified.',
    Path: '$path',
    SignerCertificate: { Subject: subject },
  });

const refused = [{ kind: 'trouble', problem: 'update-not-signed' }, new Set()];

describe.skipIf(!onLinux)('an installer for Windows', () => {
  it('that Latchkey’s makers signed is kept to be installed', async () => {
    const programs = await playPowerShell('signed', signedBy('CN=The Latchkey authors, O=Latchkey'));
    expect(await downloadedWith(programs)).toEqual([{ kind: 'downloaded' }, new Set([installer, 'update-info.json'])]);
  });

  it('that nobody signed is thrown away', async () => {
    const programs = await playPowerShell('unsigned', JSON.stringify({ Status: 2, SignerCertificate: null }));
    expect(await downloadedWith(programs)).toEqual(refused);
  });

  it('that somebody else signed is thrown away', async () => {
    const programs = await playPowerShell('other', signedBy('CN=The Latchkey author, O=Latchkey'));
    expect(await downloadedWith(programs)).toEqual(refused);
  });

  it('is thrown away where PowerShell cannot be asked', async () => {
    expect(await downloadedWith(null)).toEqual(refused);
  });
});
