import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSmallDisk, whyNoSmallDisk } from '../../../e2e/fixtures/small-disk.ts';
import { makeTemporaryFolder } from '../../../e2e/fixtures/temporary-folder.ts';
import { appImageOf } from './app-image.ts';

const file = '/home/ada/Latchkey.AppImage';
const unpacked = 'appimage_extracted_0123456789abcdef0123456789abcdef';

/** Lays a program into a folder of that name, made for it. */
const lay = async (around: string, ...names: readonly string[]) => {
  const folder = join(around, ...names);
  await mkdir(folder, { recursive: true });
  const program = join(folder, 'latchkey');
  await writeFile(program, '');
  return { folder, program };
};

const of = (folder: string, program: string): string | null =>
  appImageOf({ environment: { APPIMAGE: file, APPDIR: folder }, program });

describe('the AppImage that the program runs from', () => {
  it('is the one that unpacked itself, also where a link leads', async () => {
    await using around = await makeTemporaryFolder();
    const { folder, program } = await lay(around.path, 'tmp', unpacked);
    expect(of(folder, program)).toBe(file);
    await symlink(join(around.path, 'tmp'), join(around.path, 'link'));
    expect(of(join(around.path, 'link', unpacked), program)).toBe(file);
  });

  it('is the one that is mounted', async ({ skip }) => {
    const why = whyNoSmallDisk();
    skip(why !== null, why ?? '');
    await using disk = await makeSmallDisk(64);
    const { program } = await lay(disk.path);
    expect(of(disk.path, program)).toBe(file);
    const inside = await lay(disk.path, 'Latchkey');
    expect(of(disk.path, inside.program)).toBeNull();
    expect(of(inside.folder, inside.program)).toBeNull();
  });

  it.each([
    ['an installed program, whatever is said of its own folder', ['opt', 'Latchkey']],
    ['one whose folder only sounds alike', [`${unpacked}0`]],
    ['one whose folder lies in such a folder', [unpacked, 'usr']],
    ['one beside a mounted AppImage', ['.mount_Latchk']],
  ])('is none for %s', async (_whose, names) => {
    await using around = await makeTemporaryFolder();
    const { folder, program } = await lay(around.path, ...names);
    for (const said of [folder, around.path, '/', join(around.path, unpacked)]) expect(of(said, program)).toBeNull();
  });

  it('is none where / is said to be its folder', () => {
    expect(of('/', process.execPath)).toBeNull();
    expect(of('/', '/latchkey')).toBeNull();
  });
});
