import { spawnSync } from 'node:child_process';
import { mkdir, mkdtempDisposable, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AutostartFile } from './autostart-file.ts';

const temporaryFolder = () => mkdtempDisposable(join(tmpdir(), 'latchkey-autostart-'));

const autostartIn = (folder: string, program = '/opt/Latchkey/latchkey') => {
  const troubles: string[] = [];
  const onTrouble = (message: string): void => void troubles.push(message);
  return { item: new AutostartFile({ folder, product: 'Latchkey', program, onTrouble }), troubles };
};

const canValidate = spawnSync('desktop-file-validate', ['--help']).status === 0;

describe('the start at login, on Linux', () => {
  it('is off at first, and can be turned on and off', async () => {
    await using folder = await temporaryFolder();
    const autostart = join(folder.path, 'autostart');
    const { item, troubles } = autostartIn(autostart);
    expect(item.read()).toBe(false);
    expect(item.write(true)).toBe(true);
    expect(item.read()).toBe(true);
    expect(await readdir(autostart)).toEqual(['latchkey.desktop']);
    expect(item.write(false)).toBe(true);
    expect(item.read()).toBe(false);
    expect(await readdir(autostart)).toEqual([]);
    expect(item.write(false)).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('starts this very program, and nothing once it is gone', async () => {
    await using folder = await temporaryFolder();
    autostartIn(folder.path).item.write(true);
    const lines = (await readFile(join(folder.path, 'latchkey.desktop'), 'utf8')).split('\n');
    expect(lines).toContain('Exec="/opt/Latchkey/latchkey"');
    expect(lines).toContain('TryExec=/opt/Latchkey/latchkey');
  });

  it.each([
    ['/home/ada/My Apps/Latchkey.AppImage', 'Exec="/home/ada/My Apps/Latchkey.AppImage"'],
    ['/home/ada/100%/Latchkey', 'Exec="/home/ada/100%%/Latchkey"'],
    ['/home/ada/$HOME/"Latchkey"', String.raw`Exec="/home/ada/\\$HOME/\\"Latchkey\\""`],
  ])('takes any path as it is: %s', async (program, line) => {
    await using folder = await temporaryFolder();
    autostartIn(folder.path, program).item.write(true);
    expect((await readFile(join(folder.path, 'latchkey.desktop'), 'utf8')).split('\n')).toContain(line);
  });

  it.skipIf(!canValidate)('is written as the desktops want it', async () => {
    await using folder = await temporaryFolder();
    autostartIn(folder.path, '/home/ada/My $Apps/100%/Latchkey').item.write(true);
    const { status, stdout } = spawnSync('desktop-file-validate', [join(folder.path, 'latchkey.desktop')], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
  });

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])(
    'is off where the person switched it off in the desktop’s settings: %s',
    async (line) => {
      await using folder = await temporaryFolder();
      const { item } = autostartIn(folder.path);
      item.write(true);
      const file = join(folder.path, 'latchkey.desktop');
      await writeFile(file, `${await readFile(file, 'utf8')}${line}\n`);
      expect(item.read()).toBe(false);
      item.write(true);
      expect(item.read()).toBe(true);
    },
  );

  it('that cannot be written is told of, and stays off', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'autostart'), '');
    const { item, troubles } = autostartIn(join(folder.path, 'autostart'));
    expect(item.write(true)).toBe(false);
    expect(item.read()).toBe(false);
    expect(troubles).toEqual(['The start at login could not be changed.']);
  });

  it('that cannot be removed is told of, and stays on', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'latchkey.desktop'));
    const { item, troubles } = autostartIn(folder.path);
    expect(item.write(false)).toBe(false);
    expect(troubles).toEqual(['The start at login could not be changed.']);
  });
});
