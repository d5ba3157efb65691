import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findHomepage } from './homepage.ts';

const homepageOf = async (packageFile: object, remote: string | null): Promise<string | null> => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-homepage-'));
  await writeFile(join(folder.path, 'package.json'), JSON.stringify(packageFile));
  if (remote !== null) {
    await mkdir(join(folder.path, '.git'));
    await writeFile(join(folder.path, '.git/config'), `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${remote}\n`);
  }
  return await findHomepage(folder.path);
};

describe('the homepage', () => {
  it.each([
    'https://github.com/ada/latchkey',
    'https://github.com/ada/latchkey.git',
    'git@github.com:ada/latchkey.git',
  ])('is the repository that the folder was taken from: %s', async (remote) => {
    expect(await homepageOf({}, remote)).toBe('https://github.com/ada/latchkey');
  });

  it('is the one in package.json, if that has one', async () => {
    const packageFile = { homepage: 'https://latchkey.invalid/' };
    expect(await homepageOf(packageFile, 'https://github.com/ada/latchkey')).toBe('https://latchkey.invalid/');
  });

  it.each([null, 'https://git.invalid/ada/latchkey', '/srv/latchkey.git'])(
    'is not made up where nothing is known: %s',
    async (remote) => {
      expect(await homepageOf({}, remote)).toBeNull();
    },
  );
});
