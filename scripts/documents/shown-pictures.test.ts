import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../runtime.ts';

test('every picture that README.md shows is there', async () => {
  const page = await readFile(join(projectFolder, 'README.md'), 'utf8');
  const shown = [...page.matchAll(/<img src="([^"]+)"/gu)].map(([, path = '']) => path);
  expect(shown.length).toBeGreaterThan(5);
  for (const path of shown) expect((await readFile(join(projectFolder, path))).byteLength).toBeGreaterThan(0);
});
