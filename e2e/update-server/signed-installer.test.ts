import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Programs from '../../main/core/installation/run-program.ts';
import type * as ClockModule from '../../main/core/time/clock.ts';
import type * as ElectronUpdater from '../../main/electron/updater/electron-updater.ts';
import { projectFolder } from '../../scripts/runtime.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../fixtures/temporary-folder.ts';
import { UpdateServer } from './update-server.ts';
import { launchUpdatedApp, layOutUpdatedApp, updaterFile } from './updated-app.ts';

/**
 * What electron-updater does on Windows with what PowerShell says of an installer; PowerShell is played by a script, for
 * there is none here.
 */
const onLinux = process.platform === 'linux';
const installer = 'Latchkey-1.2.0-win-x64.exe';

const files = {
  updater: updaterFile,
  programs: join(projectFolder, 'main/core/installation/run-program.ts'),
  clock: join(projectFolder, 'main/core/time/clock.ts'),
};

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

const asNumbers = 'od -An -v -tu1 | tr -s " \\n" "," | sed "s/^,//;s/,$//"';

/** Where Windows has it. There are no folders in that here: it is the name of one file, looked for along PATH. */
const windowsPowerShell = String.raw`C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe`;

/** Returns a folder with a program that says that of every installer. */
const playPowerShell = async (
  name: string,
  status: string,
  subject: string,
  program = windowsPowerShell,
): Promise<string> => {
  const programs = join(folder.path, name);
  await mkdir(programs);
  const script = [
    '#!/bin/sh',
    `echo '${status}'`,
    `printf %s "$LATCHKEY_INSTALLER" | ${asNumbers}`,
    `echo; printf %s '${subject}' | ${asNumbers}`,
    'echo',
    '',
  ];
  await writeFile(join(programs, program), script.join('\n'), { mode: 0o755 });
  return programs;
};

/** Downloads the update as on Windows. Returns what came of it, and what is kept to be installed. */
const downloadedWith = async (programs: string | null): Promise<readonly [unknown, ReadonlySet<string>]> => {
  const cache = join(folder.path, `cache-${Math.random()}`);
  const path = `${programs === null ? '' : `${programs}:`}${process.env['PATH'] ?? ''}`;
  const app = await launchUpdatedApp(folder.path, cache, { PATH: path, SystemRoot: String.raw`C:\Windows` });
  try {
    const outcome = await app.evaluate(async (_electron, files) => {
      const { createRequire } = process.getBuiltinModule('node:module');
      const require = createRequire(files.updater);
      const { electronUpdates } = require(files.updater) as typeof ElectronUpdater;
      const { programRunner } = require(files.programs) as typeof Programs;
      const { systemClock } = require(files.clock) as typeof ClockModule;
      const silent = (): void => undefined;
      const updates = electronUpdates(
        'NSIS',
        { info: silent, warn: silent, error: silent },
        programRunner(systemClock),
      );
      const { signal } = new AbortController();
      const found = await updates.check(signal);
      if (found.kind !== 'found') return found;
      return updates.download({ onPercent: silent, onArrived: silent }, signal);
    }, files);
    const kept: readonly string[] = await readdir(join(cache, 'updated', 'pending')).catch(() => []);
    return [outcome, new Set(kept)];
  } finally {
    // Not in order: what was downloaded would be installed.
    await app.evaluate(({ app }) => app.exit(1)).catch(() => undefined);
    await app.close();
  }
};

const ours = 'CN=The Latchkey authors, O=Latchkey';

const refused = [{ kind: 'trouble', problem: 'update-not-signed' }, new Set()];

describe.skipIf(!onLinux)('an installer for Windows', () => {
  it('that Latchkey’s makers signed is kept to be installed', async () => {
    const programs = await playPowerShell('signed', 'Valid', ours);
    expect(await downloadedWith(programs)).toEqual([{ kind: 'downloaded' }, new Set([installer, 'update-info.json'])]);
  });

  it('that nobody signed is thrown away', async () => {
    const programs = await playPowerShell('unsigned', 'NotSigned', '');
    expect(await downloadedWith(programs)).toEqual(refused);
  });

  it('that somebody else signed is thrown away', async () => {
    const programs = await playPowerShell('other', 'Valid', 'CN=The Latchkey author, O=Latchkey');
    expect(await downloadedWith(programs)).toEqual(refused);
  });

  it('is thrown away where PowerShell cannot be asked', async () => {
    expect(await downloadedWith(null)).toEqual(refused);
  });

  it('is thrown away where a PowerShell says that it is well that is not Windows’ own', async () => {
    const programs = await playPowerShell('namesake', 'Valid', ours, 'powershell.exe');
    await copyFile(join(programs, 'powershell.exe'), join(folder.path, 'powershell.exe'));
    expect(await downloadedWith(programs)).toEqual(refused);
  });

  it('is thrown away where PowerShell ends without an answer', async () => {
    const programs = await playPowerShell('broken', 'Valid', ours);
    await writeFile(join(programs, windowsPowerShell), '#!/bin/sh\nexit 1\n');
    expect(await downloadedWith(programs)).toEqual(refused);
  });
});
