import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../e2e/fixtures/temporary-folder.ts';
import { LogReader } from './log-reader.ts';

it('gives each line once, also those that were put aside meanwhile', async () => {
  await using folder = await makeTemporaryFolder();
  const file = join(folder.path, 'logs/latchkey.log');
  const reader = new LogReader(folder.path);
  expect(reader.newLines()).toEqual([]);
  await mkdir(join(folder.path, 'logs'));
  await writeFile(file, 'one\ntwo\n');
  expect(reader.newLines()).toEqual(['one', 'two']);
  expect(reader.newLines()).toEqual([]);
  await appendFile(file, 'three is longer\n');
  await rename(file, join(folder.path, 'logs/latchkey.old.log'));
  await writeFile(file, 'four\n');
  expect(reader.newLines()).toEqual(['three is longer', 'four']);
});
