import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../../e2e/fixtures/temporary-folder.ts';
import { replaceFile } from './replace-file.ts';

describe('a file that is replaced', () => {
  it('holds what was written, and is made beside its place under another name each time', async () => {
    await using folder = await makeTemporaryFolder();
    const place = join(folder.path, 'file');
    const drafts = ['old', 'new'].map((text) => {
      const seen: string[] = [];
      replaceFile(place, (file) => {
        writeFileSync(file, text);
        seen.push(...readdirSync(folder.path).filter((name) => name !== 'file'));
      });
      expect(readFileSync(place, 'utf8')).toBe(text);
      return seen;
    });
    expect(drafts.flat()).toHaveLength(2);
    expect(new Set(drafts.flat()).size).toBe(2);
    expect(await readdir(folder.path)).toEqual(['file']);
  });

  it('is what it was when it cannot be filled or put in place, and nothing is left beside it', async () => {
    await using folder = await makeTemporaryFolder();
    const place = join(folder.path, 'file');
    await writeFile(place, 'old');
    const fail = (file: number): void => {
      writeFileSync(file, 'half');
      throw new Error('The disk is full.');
    };
    expect(() => replaceFile(place, fail)).toThrow('The disk is full.');
    expect(await readFile(place, 'utf8')).toBe('old');
    const taken = join(folder.path, 'taken');
    await mkdir(taken);
    expect(() => replaceFile(taken, (file) => writeFileSync(file, 'new'))).toThrow(/EISDIR|EPERM|EEXIST/);
    expect(await readdir(folder.path)).toEqual(['file', 'taken']);
  });

  it('takes the place of a link, and leaves its target alone', async () => {
    await using folder = await makeTemporaryFolder();
    const target = join(folder.path, 'target');
    await writeFile(target, 'somebody else’s');
    const place = join(folder.path, 'file');
    await symlink(target, place);
    replaceFile(place, (file) => writeFileSync(file, 'new'));
    expect(await readFile(place, 'utf8')).toBe('new');
    expect(await readFile(target, 'utf8')).toBe('somebody else’s');
  });
});
