import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../runtime.ts';

/** The block of commands with which the page says how to release. */
const releaseLines = async (page: string): Promise<readonly string[]> => {
  const text = await readFile(join(projectFolder, page), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines = '']) => lines.trimEnd().split('\n'));
  return blocks.find((lines) => lines.some((line) => line.startsWith('npm run release'))) ?? [];
};

test('README.md has a release in five lines, the same as docs/releasing.md', async () => {
  const lines = await releaseLines('README.md');
  expect(lines).toHaveLength(5);
  expect(lines).toEqual(await releaseLines('docs/releasing.md'));
});
