import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smokeProblem } from './smoke.ts';

const limits = { startMillis: 20_000, attempts: 3, betweenMillis: 1 };

describe.skipIf(process.platform === 'win32')('the first start of an installed app', () => {
  let folder: string;
  let program: string;
  const told: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latchkey-smoke-'));
    program = join(folder, 'latchkey');
    told.length = 0;
  });
  afterEach(() => rm(folder, { recursive: true }));

  const problemOf = async (script: string, platform: NodeJS.Platform = 'linux', given = limits) => {
    await writeFile(program, `#!/bin/sh\necho "$@" >> '${join(folder, 'starts')}'\n${script}\n`);
    await chmod(program, 0o755);
    return smokeProblem(program, '1.4.0', (output) => told.push(output), { limits: given, platform });
  };
  const starts = (): string => readFileSync(join(folder, 'starts'), 'utf8');

  it('is well when it says so, and is not repeated', async () => {
    expect(await problemOf('echo "Latchkey 1.4.0"')).toBeNull();
    expect(starts()).toBe('--check\n');
    expect(told).toEqual(['Latchkey 1.4.0\n']);
  });

  it('is well when plex.tv answers a little later', async () => {
    expect(await problemOf(`echo "Latchkey 1.4.0"; [ $(wc -l < '${join(folder, 'starts')}') = 3 ]`)).toBeNull();
    expect(starts()).toBe('--check\n'.repeat(3));
  });

  it('is found to end with another exit code, after three attempts', async () => {
    expect(await problemOf('echo "Latchkey 1.4.0"; echo trouble >&2; exit 7')).toBe(`${program} ended with 7.`);
    expect(starts()).toBe('--check\n'.repeat(3));
    expect(told[2]).toContain('trouble');
  });

  it('is found not to end', async () => {
    const hanging = { ...limits, startMillis: 200, attempts: 1 };
    expect(await problemOf('exec sleep 600', 'linux', hanging)).toBe(`${program} did not end by itself.`);
  });

  it('is found to be that of another version', async () => {
    const problem = `${program} did not say that it is Latchkey 1.4.0.`;
    expect(await problemOf('echo "Latchkey 1.3.9"')).toBe(problem);
    expect(await problemOf('true')).toBe(problem);
  });

  it('may say nothing on Windows, but nothing wrong', async () => {
    expect(await problemOf('true', 'win32')).toBeNull();
    expect(await problemOf('echo "Latchkey 1.3.9"', 'win32')).not.toBeNull();
  });

  it('fails where there is no program', async () => {
    await expect(smokeProblem(program, '1.4.0', () => undefined, { limits })).rejects.toThrow('ENOENT');
  });
});
