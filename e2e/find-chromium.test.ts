import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';

const inAFolderWith = async (names: readonly string[], check: (folder: string) => void): Promise<void> => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'latchkey-chromium-'));
  for (const name of names) await writeFile(join(folder.path, name), '', { mode: 0o755 });
  check(folder.path);
};

describe.skipIf(process.platform === 'win32')('the Chromium that is found', () => {
  it('is the one without windows where nobody is to see one, and never where somebody is', async () => {
    await inAFolderWith(['chromium', 'chromium-headless-shell'], (folder) => {
      const environment = { PATH: `/nowhere${delimiter}${folder}` };
      expect(findChromium(environment, { headless: true })).toBe(join(folder, 'chromium-headless-shell'));
      expect(findChromium(environment, { headless: false })).toBe(join(folder, 'chromium'));
    });
  });

  it('is one with windows where there is no other', async () => {
    await inAFolderWith(['google-chrome'], (folder) => {
      expect(findChromium({ PATH: folder }, { headless: true })).toBe(join(folder, 'google-chrome'));
    });
  });

  it('is the one that was named, whatever else there is', async () => {
    await inAFolderWith(['chromium'], (folder) => {
      const environment = { PATH: folder, LATCHKEY_CHROMIUM: '/my/own' };
      expect(findChromium(environment, { headless: true })).toBe('/my/own');
    });
  });

  it('is none where there is none', () => {
    expect(findChromium({ PATH: '/nowhere' }, { headless: true })).toBeUndefined();
    expect(findChromium({}, { headless: false })).toBeUndefined();
  });
});
