import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nothingKnown } from './settings-file.ts';
import { settingsIn, temporaryFolder } from './testing/settings-in.ts';

const clientIdentifier = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';

describe.skipIf(process.platform === 'win32')('settings where something else stands in their file’s place', () => {
  it.each([
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
    ['a folder', (path: string) => mkdir(path)],
    [
      'a link to a pipe',
      async (path: string) => {
        execFileSync('mkfifo', [`${path}.pipe`]);
        await symlink(`${path}.pipe`, path);
      },
    ],
  ])('are those of somebody who has none, and nobody waits: %s', async (_what, lay) => {
    await using folder = await temporaryFolder();
    await lay(join(folder.path, 'settings.json'));
    const { settings, troubles } = settingsIn(folder.path);
    expect(settings.read()).toStrictEqual(nothingKnown);
    settings.write({ clientIdentifier });
    expect(settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier });
    expect(troubles).toStrictEqual(['The settings could not be opened.']);
  });

  it('are held for this run when it comes to stand there later', async () => {
    await using folder = await temporaryFolder();
    const { settings, troubles } = settingsIn(folder.path);
    execFileSync('mkfifo', [join(folder.path, 'settings.json')]);
    settings.write({ clientIdentifier });
    expect(settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier });
    expect(troubles).toStrictEqual(['The settings could not be written.']);
  });

  it('may lie where a link leads, which stays', async () => {
    await using folder = await temporaryFolder();
    await using elsewhere = await temporaryFolder();
    const target = join(elsewhere.path, 'latchkey.json');
    await writeFile(target, JSON.stringify({ deviceName: 'Ada’s laptop' }));
    await symlink(target, join(folder.path, 'settings.json'));
    const { settings, troubles } = settingsIn(folder.path);
    expect(settings.read().deviceName).toBe('Ada’s laptop');
    settings.write({ clientIdentifier });
    expect(JSON.parse(await readFile(target, 'utf8'))).toMatchObject({ clientIdentifier, deviceName: 'Ada’s laptop' });
    expect((await lstat(join(folder.path, 'settings.json'))).isSymbolicLink()).toBe(true);
    expect(troubles).toStrictEqual([]);
  });
});

/** Root may write everywhere, so what stands in the way is a folder or a file. */
describe('settings that cannot be kept', () => {
  it('are held for this run when a folder stands where the file should', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'settings.json'));
    const { settings, troubles } = settingsIn(folder.path);
    expect(settings.read()).toStrictEqual(nothingKnown);
    settings.write({ deviceName: 'Ada' });
    expect(settings.read()).toStrictEqual({ ...nothingKnown, deviceName: 'Ada' });
    expect(troubles).toStrictEqual(['The settings could not be opened.']);
  });

  it('are held for this run when a file stands where the folder should', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'profile'), '');
    const { settings, troubles } = settingsIn(join(folder.path, 'profile'));
    settings.write({ clientIdentifier });
    expect(settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier });
    expect(troubles).toStrictEqual(['The settings could not be opened.']);
  });

  it('reach the file with the next change that can be written', async () => {
    await using folder = await temporaryFolder();
    const profile = join(folder.path, 'profile');
    const { settings, troubles } = settingsIn(profile);
    await rm(profile, { recursive: true, force: true });
    await writeFile(profile, '');
    settings.write({ clientIdentifier });
    expect(troubles).toStrictEqual(['The settings could not be written.']);
    await rm(profile);
    settings.write({ deviceName: 'Ada' });
    expect(settingsIn(profile).settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier, deviceName: 'Ada' });
  });
});
