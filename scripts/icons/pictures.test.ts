import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../runtime.ts';
import { readMark } from './mark.ts';
import { pictures } from './pictures.ts';

describe('the pictures that are made from the mark', () => {
  it.each([...pictures.keys()])('%s is as `npm run icons` would make it now', async (name) => {
    const made = await pictures.get(name)?.(await readMark());
    const kept = await readFile(join(projectFolder, name));
    expect(Buffer.compare(kept, made ?? Buffer.alloc(0))).toBe(0);
  });

  it('are all that is in the folder of icons', async () => {
    const names = (await readdir(join(projectFolder, 'icons'))).map((name) => `icons/${name}`);
    expect(names.filter((name) => !pictures.has(name))).toStrictEqual([]);
  });
});
