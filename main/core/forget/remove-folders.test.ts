import { existsSync } from 'node:fs';
import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSmallDisk, whyNoSmallDisk } from '../../../e2e/fixtures/small-disk.ts';
import { removeFolders } from './remove-folders.ts';

/** Time that passes at once, and is counted. */
const countedTime = (meanwhile: () => Promise<void> = () => Promise.resolve()) => {
  const slept: number[] = [];
  const sleep = (millis: number): Promise<void> => {
    slept.push(millis);
    return meanwhile();
  };
  return { slept, sleep };
};

const fill = async (folder: string): Promise<string> => {
  await mkdir(join(folder, 'logs'), { recursive: true });
  await writeFile(join(folder, 'logs', 'latchkey.log'), 'a line\n');
  return folder;
};

describe('folders that are to be removed', () => {
  it('go with all that is in them, a file in place of a folder too, and without a wait', async () => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'latchkey-folders-'));
    const folders = [await fill(join(place.path, 'profile')), join(place.path, 'a.plist'), join(place.path, 'never')];
    await writeFile(join(place.path, 'a.plist'), '');
    const { slept, sleep } = countedTime();
    expect(await removeFolders(folders, sleep)).toEqual([]);
    expect(folders.map((folder) => existsSync(folder))).toEqual([false, false, false]);
    expect(slept).toEqual([]);
  });

  it('are not there where a file stands in the place of what they would lie in, and are not named', async () => {
    await using place = await mkdtempDisposable(join(tmpdir(), 'latchkey-folders-'));
    const file = join(place.path, 'file');
    await writeFile(file, '');
    const { slept, sleep } = countedTime();
    expect(await removeFolders([join(file, 'Latchkey')], sleep)).toEqual([]);
    expect(existsSync(file)).toBe(true);
    expect(slept).toEqual([]);
  });

  describe.skipIf(whyNoSmallDisk() !== null)('and are busy (as root on Linux, where a disk can be made)', () => {
    it('are given up and named after some seconds, however deep the busy file lies; the others go', async () => {
      await using place = await mkdtempDisposable(join(tmpdir(), 'latchkey-folders-'));
      await using disk = await makeSmallDisk(64);
      await disk.protect(join(await fill(disk.path), 'logs', 'latchkey.log'));
      const other = await fill(join(place.path, 'updates'));
      const { slept, sleep } = countedTime();
      expect(await removeFolders([disk.path, other], sleep)).toEqual([disk.path]);
      expect(existsSync(join(disk.path, 'logs', 'latchkey.log'))).toBe(true);
      expect(existsSync(other)).toBe(false);
      const waitedMillis = slept.reduce((sum, millis) => sum + millis, 0);
      expect(waitedMillis).toBeGreaterThan(1_000);
      expect(waitedMillis).toBeLessThanOrEqual(3_000);
    });

    it('are named though the busy file is all that is in them', async () => {
      await using disk = await makeSmallDisk(64);
      const folder = join(disk.path, 'profile');
      await mkdir(folder);
      await writeFile(join(folder, 'settings.json'), '{}');
      await disk.protect(join(folder, 'settings.json'));
      const { sleep } = countedTime();
      expect(await removeFolders([folder], sleep)).toEqual([folder]);
      expect(existsSync(join(folder, 'settings.json'))).toBe(true);
    });

    it('are removed once they are let go of', async () => {
      const disk = await makeSmallDisk(64);
      await fill(disk.path);
      const { slept, sleep } = countedTime(async () => disk[Symbol.asyncDispose]());
      expect(await removeFolders([disk.path], sleep)).toEqual([]);
      expect(slept).toHaveLength(1);
      expect(existsSync(disk.path)).toBe(false);
    });
  });
});
