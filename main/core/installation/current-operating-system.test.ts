import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { hostname, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { systemClock } from '../time/clock.ts';
import { currentOperatingSystem } from './current-operating-system.ts';
import { programRunner } from './run-program.ts';

it('knows its release and its host name', () => {
  expect(currentOperatingSystem(programRunner(systemClock))).toMatchObject({
    release: release(),
    hostname: hostname(),
  });
});

it('reads a file, and answers null where there is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-device-'));
  try {
    await writeFile(join(folder, 'machine-info'), 'PRETTY_HOSTNAME="花子"\n');
    const system = currentOperatingSystem(programRunner(systemClock));
    expect(await system.read(join(folder, 'machine-info'))).toBe('PRETTY_HOSTNAME="花子"\n');
    expect(await system.read(join(folder, 'missing'))).toBeNull();
    expect(await system.read(folder)).toBeNull();
  } finally {
    await rm(folder, { recursive: true });
  }
});

it.skipIf(process.platform === 'win32')('answers null for a program of another system', async () => {
  expect(await currentOperatingSystem(programRunner(systemClock)).run('reg', ['query', 'HKLM'])).toBeNull();
});

it.skipIf(process.platform === 'darwin')('answers null for a program of macOS anywhere else', async () => {
  expect(await currentOperatingSystem(programRunner(systemClock)).run('scutil', ['--get', 'ComputerName'])).toBeNull();
});
