import { spawnSync } from 'node:child_process';
import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checksumsOf } from './checksums.ts';

describe('the checksums of a folder', () => {
  it('name every file and nothing else', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-checksums-'));
    await mkdir(join(folder.path, 'inner'));
    await writeFile(join(folder.path, 'b.deb'), 'abc');
    await writeFile(join(folder.path, 'a.zip'), '');
    // Both are the standard's own examples (FIPS 180-4).
    expect(await checksumsOf(folder.path)).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.zip\n' +
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.deb\n',
    );
  });

  it.skipIf(process.platform !== 'linux')('are read by the program that people check with', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-checksums-'));
    await writeFile(join(folder.path, 'Latchkey-1.0.0-linux-x64.AppImage'), 'abc');
    const input = await checksumsOf(folder.path);
    const check = () => spawnSync('sha256sum', ['--check', '--strict'], { cwd: folder.path, input }).status;
    expect(check()).toBe(0);
    await writeFile(join(folder.path, 'Latchkey-1.0.0-linux-x64.AppImage'), 'abd');
    expect(check()).toBe(1);
  });
});
