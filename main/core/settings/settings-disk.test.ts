import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSmallDisk, whyNoSmallDisk } from '../../../e2e/fixtures/small-disk.ts';
import { nothingKnown, SettingsFile } from './settings-file.ts';

const clientIdentifier = '5d0f9a52-6a36-4d6c-9f6b-0f8f1d0c2b7e';
const kept = JSON.stringify({ clientIdentifier, deviceName: 'Ada’s laptop' });
const notWritten = ['The settings could not be written.'];

/** The settings of a disk, and the trouble they tell of. */
const settingsOn = ({ path }: { readonly path: string }) => {
  const troubles: string[] = [];
  return { settings: new SettingsFile(path, (message) => troubles.push(message)), troubles };
};

describe.skipIf(whyNoSmallDisk() !== null)('settings on a disk that does not take them', () => {
  it('are held for this run when the disk is full, and what stood in the file stays', async () => {
    await using disk = await makeSmallDisk(64);
    const file = join(disk.path, 'settings.json');
    await writeFile(file, kept);
    await disk.fill();
    const { settings, troubles } = settingsOn(disk);
    settings.write({ deviceName: 'The attic' });
    expect(settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier, deviceName: 'The attic' });
    expect(troubles).toStrictEqual(notWritten);
    expect(await readFile(file, 'utf8')).toBe(kept);
    expect(await readdir(disk.path)).toStrictEqual(['filling', 'settings.json']);
  });

  it('are held for this run when the disk has been full since before the first start', async () => {
    await using disk = await makeSmallDisk(64);
    await disk.fill();
    const { settings, troubles } = settingsOn(disk);
    settings.write({ clientIdentifier });
    expect(settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier });
    expect(troubles.length).toBeGreaterThan(0);
  });

  it('are held for this run when the file cannot be changed', async () => {
    await using disk = await makeSmallDisk(64);
    const file = join(disk.path, 'settings.json');
    await writeFile(file, kept);
    await disk.protect(file);
    const { settings, troubles } = settingsOn(disk);
    settings.write({ deviceName: 'The attic' });
    expect(settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier, deviceName: 'The attic' });
    expect(troubles).toStrictEqual(notWritten);
    expect(await readFile(file, 'utf8')).toBe(kept);
  });

  it('are held for this run when a file that cannot be changed is not JSON', async () => {
    await using disk = await makeSmallDisk(64);
    const file = join(disk.path, 'settings.json');
    await writeFile(file, '{"clientIdentifier":');
    await disk.protect(file);
    const { settings, troubles } = settingsOn(disk);
    expect(settings.read()).toStrictEqual(nothingKnown);
    settings.write({ clientIdentifier });
    expect(settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier });
    expect(troubles.length).toBeGreaterThan(0);
  });

  it('are held for this run when nothing can be written into the folder', async () => {
    await using disk = await makeSmallDisk(64);
    await disk.protect(disk.path);
    const { settings, troubles } = settingsOn(disk);
    settings.write({ clientIdentifier });
    expect(settings.read()).toStrictEqual({ ...nothingKnown, clientIdentifier });
    expect(troubles.length).toBeGreaterThan(0);
    expect(await readdir(disk.path)).toStrictEqual([]);
  });
});
