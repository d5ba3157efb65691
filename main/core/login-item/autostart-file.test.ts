import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtempDisposable, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AutostartFile } from './autostart-file.ts';

const temporaryFolder = () => mkdtempDisposable(join(tmpdir(), 'latchkey-autostart-'));

/** A program that is there, as an entry for one that is gone starts nothing. */
const autostartIn = (folder: string, program = process.execPath) => {
  const troubles: string[] = [];
  const onTrouble = (message: string): void => void troubles.push(message);
  return {
    item: new AutostartFile({ folder, product: 'Latchkey', command: [program, '--at-login'], onTrouble }),
    troubles,
  };
};

const canValidate = spawnSync('desktop-file-validate', ['--help']).status === 0;

describe('the start at login, on Linux', () => {
  it('is off at first, and can be turned on and off', async () => {
    await using folder = await temporaryFolder();
    const autostart = join(folder.path, 'autostart');
    const { item, troubles } = autostartIn(autostart);
    expect(item.read()).toBe('off');
    expect(item.write('on')).toBe(true);
    expect(item.read()).toBe('on');
    expect(await readdir(autostart)).toEqual(['latchkey.desktop']);
    expect(item.write('off')).toBe(true);
    expect(item.read()).toBe('off');
    expect(await readdir(autostart)).toEqual([]);
    expect(item.write('off')).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('starts this very program, and nothing once it is gone', async () => {
    await using folder = await temporaryFolder();
    autostartIn(folder.path, '/opt/Latchkey/latchkey').item.write('on');
    const lines = (await readFile(join(folder.path, 'latchkey.desktop'), 'utf8')).split('\n');
    expect(lines).toContain('Exec="/opt/Latchkey/latchkey" "--at-login"');
    expect(lines).toContain('TryExec=/opt/Latchkey/latchkey');
  });

  it.each([
    ['/home/ada/My Apps/Latchkey.AppImage', 'Exec="/home/ada/My Apps/Latchkey.AppImage" "--at-login"'],
    ['/home/ada/100%/Latchkey', 'Exec="/home/ada/100%%/Latchkey" "--at-login"'],
    ['/home/ada/$HOME/"Latchkey"', String.raw`Exec="/home/ada/\\$HOME/\\"Latchkey\\"" "--at-login"`],
  ])('takes any path as it is: %s', async (program, line) => {
    await using folder = await temporaryFolder();
    autostartIn(folder.path, program).item.write('on');
    expect((await readFile(join(folder.path, 'latchkey.desktop'), 'utf8')).split('\n')).toContain(line);
  });

  it.skipIf(!canValidate)('is written as the desktops want it', async () => {
    await using folder = await temporaryFolder();
    autostartIn(folder.path, '/home/ada/My $Apps/100%/Latchkey').item.write('on');
    const { status, stdout } = spawnSync('desktop-file-validate', [join(folder.path, 'latchkey.desktop')], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
  });

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false', 'X-MATE-Autostart-enabled=false'])(
    'is off where the person switched it off in the desktop’s settings: %s',
    async (line) => {
      await using folder = await temporaryFolder();
      const { item } = autostartIn(folder.path);
      item.write('on');
      const file = join(folder.path, 'latchkey.desktop');
      await writeFile(file, `${await readFile(file, 'utf8')}${line}\n`);
      expect(item.read()).toBe('off');
      item.write('on');
      expect(item.read()).toBe('on');
    },
  );

  it('that cannot be written is told of, and stays off', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'autostart'), '');
    const { item, troubles } = autostartIn(join(folder.path, 'autostart'));
    expect(item.write('on')).toBe(false);
    expect(item.read()).toBe('off');
    expect(troubles).toEqual(['The start at login could not be changed.']);
  });

  it('is off where the entry is about a program that is gone, or is none', async () => {
    await using folder = await temporaryFolder();
    const { item } = autostartIn(folder.path, join(folder.path, 'gone', 'latchkey'));
    expect(item.write('on')).toBe(true);
    expect(item.read()).toBe('off');
    await writeFile(join(folder.path, 'latchkey.desktop'), '');
    expect(autostartIn(folder.path).item.read()).toBe('off');
  });

  it('has nothing to be removed where a file stands in the folder’s place', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'autostart'), '');
    const { item, troubles } = autostartIn(join(folder.path, 'autostart'));
    expect(item.write('off')).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('leaves no half of an entry when it cannot be put in place', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'latchkey.desktop'));
    const { item } = autostartIn(folder.path);
    expect(item.write('on')).toBe(false);
    expect(item.read()).toBe('off');
    expect(await readdir(folder.path)).toEqual(['latchkey.desktop']);
  });

  it.each(['\n', '\r', '\t', '\u{85}', '\u{1B}'])('puts no line of a path into the entry: %j', async (control) => {
    await using folder = await temporaryFolder();
    const program = `/home/ada/a${control}Exec=evil${control}b.AppImage`;
    const { item, troubles } = autostartIn(folder.path, program);
    expect(item.write('on')).toBe(false);
    expect(item.read()).toBe('off');
    expect(troubles).toEqual(['The start at login could not be changed.']);
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('is written through no link that somebody laid beside it', async () => {
    await using folder = await temporaryFolder();
    const target = join(folder.path, 'target');
    await writeFile(target, 'somebody else’s');
    await symlink(target, join(folder.path, 'latchkey.desktop.new'));
    const { item } = autostartIn(folder.path);
    expect(item.write('on')).toBe(true);
    expect(item.read()).toBe('on');
    expect(await readFile(target, 'utf8')).toBe('somebody else’s');
  });

  it.skipIf(process.platform === 'win32')(
    'is off where the entry is a pipe, for whose writer nobody waits',
    async () => {
      await using folder = await temporaryFolder();
      execFileSync('mkfifo', [join(folder.path, 'latchkey.desktop')]);
      const { item } = autostartIn(folder.path);
      expect(item.read()).toBe('off');
      expect(item.write('on')).toBe(true);
      expect(item.read()).toBe('on');
    },
  );

  it('that cannot be removed is told of, and stays on', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'latchkey.desktop'));
    const { item, troubles } = autostartIn(folder.path);
    expect(item.write('off')).toBe(false);
    expect(troubles).toEqual(['The start at login could not be changed.']);
  });
});
