import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countFigure } from '../../../e2e/figures/count-figure.ts';
import { SettingsFile } from './settings-file.ts';
import { settingsIn, temporaryFolder } from './testing/settings-in.ts';

const contentOf = async (folder: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'));

describe('settings that another process writes as well', () => {
  it('change by the fields that were changed, and leave what the other has changed since', async () => {
    await using folder = await temporaryFolder();
    const [one, other] = [settingsIn(folder.path).settings, settingsIn(folder.path).settings];
    one.write({ deviceName: 'The attic' });
    other.write({ languageChoice: 'fr' });
    one.write({ windowBounds: null });
    expect(await contentOf(folder.path)).toStrictEqual({
      deviceName: 'The attic',
      languageChoice: 'fr',
      windowBounds: null,
    });
  });

  it('bring along what could not be written before, and nothing that was', async () => {
    await using folder = await temporaryFolder();
    const profile = join(folder.path, 'profile');
    const { settings, troubles } = settingsIn(profile);
    settings.write({ languageChoice: 'fr' });
    await rm(profile, { recursive: true });
    await writeFile(profile, '');
    settings.write({ deviceName: 'The attic' });
    expect(troubles).toStrictEqual(['The settings could not be written.']);
    await rm(profile);
    settingsIn(profile).settings.write({ languageChoice: 'de' });
    settings.write({ windowBounds: null });
    settings.write({ windowBounds: null });
    expect(await contentOf(profile)).toStrictEqual({
      languageChoice: 'de',
      deviceName: 'The attic',
      windowBounds: null,
    });
  });
});

it('settings that may only be read are held for this run, and leave no trace', async () => {
  await using folder = await temporaryFolder();
  const fail = (message: string): never => expect.unreachable(message);
  const settings = new SettingsFile(join(folder.path, 'profile'), fail, 'only-read');
  settings.write({ deviceName: 'The attic' });
  expect(settings.read().deviceName).toBe('The attic');
  expect(await readdir(folder.path)).toStrictEqual([]);
});

describe('the settings of an app that is killed while it writes', () => {
  const startWriting = async (folder: string): Promise<ChildProcess> => {
    const program = fileURLToPath(new URL('testing/writing-process.ts', import.meta.url));
    const writing = fork(program, [folder], { execArgv: [] });
    await once(writing, 'message');
    return writing;
  };

  it('are what they were, or what they were to become', async () => {
    await using folder = await temporaryFolder();
    const kills = 12;
    for (let kill = 0; kill < kills; kill += 1) {
      const writing = await startWriting(folder.path);
      const ended = once(writing, 'exit');
      // Long enough for some writes, and in the middle of another.
      await setTimeout(kill);
      writing.kill('SIGKILL');
      await ended;
      const { deviceName = '' } = (await contentOf(folder.path)) as { readonly deviceName?: string };
      expect(new Set(deviceName)).toHaveLength(1);
      expect(deviceName.length).toBeGreaterThan(60);
    }
    countFigure('kills', kills);
  });
});
