import { execFileSync } from 'node:child_process';
import { lstat, mkdir, mkdtempDisposable, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../preload/preferences.ts';
import { isClientIdentifier } from '../device/client-identifier.ts';
import { chosenDeviceName } from '../device/device-name.ts';
import { nothingKnown, SettingsFile } from './settings-file.ts';

const clientIdentifier = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';

const temporaryFolder = () => mkdtempDisposable(join(tmpdir(), 'latchkey-settings-'));

/** The settings of a folder, and the trouble they tell of. */
const settingsIn = (folder: string) => {
  const troubles: string[] = [];
  const settings = new SettingsFile(folder, (message, error) => {
    expect(error).toBeInstanceOf(Error);
    troubles.push(message);
  });
  return { settings, troubles };
};

const contentOf = async (folder: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'));

describe('settings', () => {
  it('know nothing at first, in a folder that need not be there', async () => {
    await using folder = await temporaryFolder();
    const { settings, troubles } = settingsIn(join(folder.path, 'not', 'there', 'yet'));
    expect(settings.read()).toStrictEqual(nothingKnown);
    settings.write({ deviceName: 'Zoë’s Mac' });
    expect(settings.read()).toStrictEqual({ ...nothingKnown, deviceName: 'Zoë’s Mac' });
    expect(troubles).toStrictEqual([]);
  });

  it('survive a restart', async () => {
    await using folder = await temporaryFolder();
    const { settings } = settingsIn(folder.path);
    settings.write({ clientIdentifier });
    settings.write({ deviceName: 'Zoë’s Mac' });
    expect(settingsIn(folder.path).settings.read()).toStrictEqual({
      ...nothingKnown,
      clientIdentifier,
      deviceName: 'Zoë’s Mac',
    });
    settings.write({ deviceName: null });
    expect(settingsIn(folder.path).settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier });
    expect(await readdir(folder.path)).toStrictEqual(['settings.json']);
  });

  it('know the language that was chosen, and go by the system where they know none of that name', async () => {
    await using folder = await temporaryFolder();
    settingsIn(folder.path).settings.write({ languageChoice: 'fr' });
    expect(settingsIn(folder.path).settings.read().languageChoice).toBe('fr');
    await writeFile(join(folder.path, 'settings.json'), JSON.stringify({ languageChoice: 'tlh', deviceName: 'Ada' }));
    expect(settingsIn(folder.path).settings.read()).toMatchObject({ languageChoice: 'system', deviceName: 'Ada' });
  });

  it('leave alone what a later version wrote beside them', async () => {
    await using folder = await temporaryFolder();
    const later = { version: 99, theme: 'dark', windows: [{ width: 440 }], deviceName: 'before' };
    await writeFile(join(folder.path, 'settings.json'), JSON.stringify(later));
    const { settings } = settingsIn(folder.path);
    settings.write({ deviceName: 'after' });
    settings.write({ clientIdentifier });
    expect(await contentOf(folder.path)).toStrictEqual({
      ...nothingKnown,
      ...later,
      deviceName: 'after',
      clientIdentifier,
    });
  });

  it.each([
    ['empty', ''],
    ['truncated', '{"clientIdentifier":"5d0f9a52-6a3'],
    ['not JSON', '<settings/>'],
    ['half binary', '{"deviceName":"\u{0}\u{FFFD}'],
  ])('of a file that is %s are as good as none, and the file is put right', async (_what, content) => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'settings.json'), content);
    const { settings, troubles } = settingsIn(folder.path);
    expect(settings.read()).toStrictEqual(nothingKnown);
    settings.write({ clientIdentifier });
    expect(await contentOf(folder.path)).toStrictEqual({ ...nothingKnown, clientIdentifier });
    expect(settingsIn(folder.path).settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier });
    expect(troubles).toStrictEqual([]);
  });

  it.each([
    ['null', null],
    ['a list', [1, 2]],
    ['a text', 'settings'],
    ['a number', 7],
    ['wrong types', { clientIdentifier: 7, deviceName: { name: 'Ada' } }],
    ['half of them wrong', { clientIdentifier: [clientIdentifier], deviceName: 'Ada' }],
  ])('of a file with %s are what can be understood of it', async (_what, content) => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'settings.json'), JSON.stringify(content));
    const { settings, troubles } = settingsIn(folder.path);
    const deviceName = settings.read().deviceName;
    expect([null, 'Ada']).toContain(deviceName);
    expect(settings.read().clientIdentifier).toBeNull();
    settings.write({ clientIdentifier });
    expect(settingsIn(folder.path).settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier, deviceName });
    expect(troubles).toStrictEqual([]);
  });

  it('are texts or unknown, whatever stands in the file', async () => {
    await using folder = await temporaryFolder();
    const content = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc
        .record(
          {
            clientIdentifier: fc.jsonValue(),
            deviceName: fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 300 })),
            languageChoice: fc.jsonValue(),
            strayTokenDigest: fc.jsonValue(),
          },
          { requiredKeys: [] },
        )
        .map((each) => JSON.stringify(each)),
    );
    await fc.assert(
      fc.asyncProperty(content, async (text) => {
        await writeFile(join(folder.path, 'settings.json'), text);
        const { settings } = settingsIn(folder.path);
        const { strayTokenDigest, windowPlace, ...texts } = settings.read();
        expect(strayTokenDigest === null || /^[0-9a-f]{64}$/.test(strayTokenDigest)).toBe(true);
        const { maximized = false, ...numbers } = windowPlace ?? {};
        expect(typeof maximized).toBe('boolean');
        for (const number of Object.values(numbers)) expect(Number.isSafeInteger(number)).toBe(true);
        const { clientIdentifier: known, deviceName } = texts;
        expect(known === null || isClientIdentifier(known)).toBe(true);
        expect(deviceName === null || deviceName === chosenDeviceName(deviceName)).toBe(true);
        expect(['system', ...languages]).toContain(texts.languageChoice);
        settings.write({ clientIdentifier });
        expect(settingsIn(folder.path).settings.read()).toMatchObject({ clientIdentifier });
      }),
    );
  });
});

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

describe('the place of the window', () => {
  it('is remembered', async () => {
    await using folder = await temporaryFolder();
    const windowPlace = { x: -1200, y: 40, width: 440, height: 640, maximized: true };
    settingsIn(folder.path).settings.write({ windowPlace });
    expect(settingsIn(folder.path).settings.read()).toStrictEqual({ ...nothingKnown, windowPlace });
  });

  it('is remembered without where that was, as on Wayland', async () => {
    await using folder = await temporaryFolder();
    const windowPlace = { width: 440, height: 640, maximized: false };
    settingsIn(folder.path).settings.write({ windowPlace });
    expect(settingsIn(folder.path).settings.read()).toStrictEqual({ ...nothingKnown, windowPlace });
  });

  it.each([{}, { maximized: 'very' }])('is one beside other windows where the file says %j of it', async (more) => {
    await using folder = await temporaryFolder();
    const place = { x: 0, y: 0, width: 440, height: 640 };
    await writeFile(join(folder.path, 'settings.json'), JSON.stringify({ windowPlace: { ...place, ...more } }));
    expect(settingsIn(folder.path).settings.read().windowPlace).toStrictEqual({ ...place, maximized: false });
  });

  it.each([
    { x: 0, y: 0, width: 0, height: 640 },
    { x: 0, y: 0, width: 440.5, height: 640 },
    { x: 1e9, y: 0, width: 440, height: 640 },
    { x: 0, y: 0, width: 440 },
    'everywhere',
  ])('is unknown where the file has nonsense: %j', async (windowPlace) => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'settings.json'), JSON.stringify({ windowPlace, deviceName: 'Ada' }));
    expect(settingsIn(folder.path).settings.read()).toStrictEqual({ ...nothingKnown, deviceName: 'Ada' });
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
    await rm(profile, { recursive: true });
    await writeFile(profile, '');
    settings.write({ clientIdentifier });
    expect(troubles).toStrictEqual(['The settings could not be written.']);
    await rm(profile);
    settings.write({ deviceName: 'Ada' });
    expect(settingsIn(profile).settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier, deviceName: 'Ada' });
  });
});
