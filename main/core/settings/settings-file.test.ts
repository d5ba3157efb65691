import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../preload/preferences.ts';
import { isClientIdentifier } from '../installation/client-identifier.ts';
import { chosenDeviceName } from '../installation/device-name.ts';
import { nothingKnown } from './settings-file.ts';
import { settingsIn, temporaryFolder } from './testing/settings-in.ts';

const clientIdentifier = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';

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
    expect(await contentOf(folder.path)).toStrictEqual({ ...later, deviceName: 'after', clientIdentifier });
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
    expect(await contentOf(folder.path)).toStrictEqual({ clientIdentifier });
    expect(settingsIn(folder.path).settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier });
    expect(troubles).toStrictEqual([]);
  });

  it.each([
    ['null', null],
    ['a list', [1, 2]],
    ['a text', 'settings'],
    ['a number', 7],
    ['wrong-types', { clientIdentifier: 7, deviceName: { name: 'Ada' } }],
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
          },
          { requiredKeys: [] },
        )
        .map((each) => JSON.stringify(each)),
    );
    await fc.assert(
      fc.asyncProperty(content, async (text) => {
        await writeFile(join(folder.path, 'settings.json'), text);
        const { settings } = settingsIn(folder.path);
        const { windowBounds, ...texts } = settings.read();
        const { maximized = false, ...numbers } = windowBounds ?? {};
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

describe('the place of the window', () => {
  it('is remembered', async () => {
    await using folder = await temporaryFolder();
    const windowBounds = { x: -1200, y: 40, width: 440, height: 640, maximized: true };
    settingsIn(folder.path).settings.write({ windowBounds });
    expect(settingsIn(folder.path).settings.read()).toStrictEqual({ ...nothingKnown, windowBounds });
  });

  it('is remembered without where that was, as on Wayland', async () => {
    await using folder = await temporaryFolder();
    const windowBounds = { width: 440, height: 640, maximized: false };
    settingsIn(folder.path).settings.write({ windowBounds });
    expect(settingsIn(folder.path).settings.read()).toStrictEqual({ ...nothingKnown, windowBounds });
  });

  it.each([{}, { maximized: 'very' }])('is one beside other windows where the file says %j of it', async (more) => {
    await using folder = await temporaryFolder();
    const place = { x: 0, y: 0, width: 440, height: 640 };
    await writeFile(join(folder.path, 'settings.json'), JSON.stringify({ windowBounds: { ...place, ...more } }));
    expect(settingsIn(folder.path).settings.read().windowBounds).toStrictEqual({ ...place, maximized: false });
  });

  it.each([
    { x: 0, y: 0, width: 0, height: 640 },
    { x: 0, y: 0, width: 440.5, height: 640 },
    { x: 1e9, y: 0, width: 440, height: 640 },
    { x: 0, y: 0, width: 440 },
    'everywhere',
  ])('is unknown where the file has nonsense: %j', async (windowBounds) => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'settings.json'), JSON.stringify({ windowBounds, deviceName: 'Ada' }));
    expect(settingsIn(folder.path).settings.read()).toStrictEqual({ ...nothingKnown, deviceName: 'Ada' });
  });
});
