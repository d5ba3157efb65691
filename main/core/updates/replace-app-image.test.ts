import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSmallDisk, whyNoSmallDisk } from '../../../e2e/fixtures/small-disk.ts';
import { makeTemporaryFolder } from '../../../e2e/fixtures/temporary-folder.ts';
import { canReplaceAppImage, replaceAppImage } from './replace-app-image.ts';

const name = 'Latchkey-0.1.0.AppImage';

const lay = async (folder: string, place = folder) => {
  const downloaded = join(folder, 'Latchkey-1.2.0.AppImage');
  await writeFile(downloaded, 'new'.repeat(10_000));
  const installed = join(place, name);
  await writeFile(installed, 'old', { mode: 0o755 });
  return { downloaded, installed };
};

describe.skipIf(process.platform === 'win32')('an AppImage that is replaced', () => {
  it('is the new one, can be started, and keeps its name, for others know it by that', async () => {
    await using folder = await makeTemporaryFolder();
    const { downloaded, installed } = await lay(folder.path);
    expect(replaceAppImage(installed, downloaded)).toBe(installed);
    expect(await readFile(installed, 'utf8')).toBe('new'.repeat(10_000));
    expect((await stat(installed)).mode & 0o777).toBe(0o755);
    expect(await readdir(folder.path)).toEqual([name]);
  });

  it('is replaced where it lies, and not the link that leads there', async () => {
    await using folder = await makeTemporaryFolder();
    const { downloaded, installed } = await lay(folder.path);
    const link = join(folder.path, 'link');
    await symlink(installed, link);
    expect(replaceAppImage(link, downloaded)).toBe(installed);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(link, 'utf8')).toContain('new');
  });

  it('is written through no link that somebody laid beside it', async () => {
    await using folder = await makeTemporaryFolder();
    const place = join(folder.path, 'place');
    await mkdir(place);
    const { downloaded, installed } = await lay(folder.path, place);
    const target = join(folder.path, 'target');
    await writeFile(target, 'somebody else’s');
    await symlink(target, join(place, `.${name}.update`));
    replaceAppImage(installed, downloaded);
    expect(await readFile(target, 'utf8')).toBe('somebody else’s');
    expect(await readFile(installed, 'utf8')).toContain('new');
    expect((await lstat(installed)).isSymbolicLink()).toBe(false);
    expect((await stat(installed)).mode & 0o777).toBe(0o755);
  });

  it('is what it was when the new one is not there', async () => {
    await using folder = await makeTemporaryFolder();
    const { installed } = await lay(folder.path);
    expect(() => replaceAppImage(installed, join(folder.path, 'nothing'))).toThrow('ENOENT');
    expect(await readFile(installed, 'utf8')).toBe('old');
  });

  it('is what it was when its folder may not be written to', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'Root may write everywhere.');
    await using folder = await makeTemporaryFolder();
    const place = join(folder.path, 'place');
    await mkdir(place);
    const { downloaded, installed } = await lay(folder.path, place);
    await chmod(place, 0o555);
    expect(() => replaceAppImage(installed, downloaded)).toThrow('EACCES');
    await chmod(place, 0o755);
    expect(await readFile(installed, 'utf8')).toBe('old');
  });

  it('can be replaced unless its folder may not be written to, or it is gone', async ({ skip }) => {
    const why = whyNoSmallDisk();
    skip(why !== null, why ?? '');
    await using disk = await makeSmallDisk(256);
    const { installed } = await lay(disk.path);
    expect(canReplaceAppImage(installed)).toBe(true);
    expect(canReplaceAppImage(join(disk.path, 'gone'))).toBe(false);
    await disk.protect(disk.path);
    expect(canReplaceAppImage(installed)).toBe(false);
  });

  it('is what it was when its disk is full, and nothing is left beside it', async ({ skip }) => {
    const why = whyNoSmallDisk();
    skip(why !== null, why ?? '');
    await using folder = await makeTemporaryFolder();
    await using disk = await makeSmallDisk(64);
    const { downloaded, installed } = await lay(folder.path, disk.path);
    await disk.fill();
    expect(() => replaceAppImage(installed, downloaded)).toThrow('ENOSPC');
    expect(await readFile(installed, 'utf8')).toBe('old');
    expect(await readdir(disk.path)).toEqual([name, 'filling']);
    expect(await readFile(downloaded, 'utf8')).toContain('new');
  });
});
