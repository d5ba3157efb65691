import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectFolder } from '../runtime.ts';

/** The script as electron-builder fills it in, for an app that no system has. */
const script = async (): Promise<string> => {
  const template = await readFile(join(projectFolder, 'build/linux/rpm-after-remove.tpl'), 'utf8');
  return template
    .replaceAll('${executable}', 'latchkey-that-is-nowhere')
    .replaceAll('${sanitizedProductName}', 'Nowhere');
};

describe.skipIf(process.platform !== 'linux')('what rpm runs after a removal', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'latchkey-rpm-'));
    const alternatives = join(folder, 'update-alternatives');
    await writeFile(alternatives, `#!/bin/sh\necho "$@"\nexit 2\n`);
    await chmod(alternatives, 0o755);
    await writeFile(join(folder, 'script'), await script());
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = (versionsLeft: number) => {
    const environment = { PATH: `${folder}:/usr/bin:/bin` };
    return spawnSync('bash', [join(folder, 'script'), String(versionsLeft)], { encoding: 'utf8', env: environment });
  };

  it('takes the command away when nothing is left, and does not fail over it', () => {
    const { status, stdout, stderr } = run(0);
    expect([status, stderr]).toStrictEqual([0, '']);
    expect(stdout).toBe('--remove latchkey-that-is-nowhere /opt/Nowhere/latchkey-that-is-nowhere\n');
  });

  it('leaves everything to the newer version after an upgrade', () => {
    expect(run(1)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });
});
