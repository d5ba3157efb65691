import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
let programs: string;

beforeAll(async () => {
  programs = await mkdtemp(join(tmpdir(), 'electron-stand-in-programs-'));
  fixture = await runFixture({ environment: { PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}` } });
});
afterAll(async () => {
  await fixture[Symbol.asyncDispose]();
  await rm(programs, { recursive: true });
});

/** Puts an xdg-open on the app's PATH that runs these lines. */
const provideOpener = async (...lines: readonly string[]): Promise<void> => {
  const path = join(programs, 'xdg-open');
  await writeFile(path, ['#!/bin/sh', ...lines, ''].join('\n'));
  await chmod(path, 0o755);
};

const open = (url: string): Promise<string> =>
  fixture.app.evaluate(
    ({ shell }, url) =>
      shell.openExternal(url).then(
        () => 'opened',
        (error: unknown) => (error as Error).message,
      ),
    url,
  );

describe.runIf(process.platform === 'linux')('shell.openExternal', () => {
  it('hands the address to xdg-open', async () => {
    const note = join(programs, 'opened');
    await provideOpener(`printf '%s' "$1" > '${note}'`);
    expect(await open("https://app.plex.tv/auth#?clientID=a b&code='$(id)")).toBe('opened');
    expect(await readFile(note, 'utf8')).toBe("https://app.plex.tv/auth#?clientID=a%20b&code='$(id)");
  });

  it('rejects in the words of Electron when xdg-open says no', async () => {
    await provideOpener('exit 3');
    expect(await open('https://plex.tv/')).toBe('A required tool could not be found');
    await provideOpener('exit 5');
    expect(await open('https://plex.tv/')).toBe('Failed to open path');
  });

  it('does not wait for an opener that becomes the browser', async () => {
    await provideOpener('exec sleep 30');
    expect(await open('https://plex.tv/')).toBe('opened');
  });

  it('rejects what is no address', async () => {
    expect(await open('not an address')).toBe('Invalid URL');
  });
});

describe('the clipboard', () => {
  it('keeps what was put there', async () => {
    const kept = await fixture.app.evaluate(async ({ clipboard }) => {
      await clipboard.writeText('some text');
      const kept = await clipboard.readText();
      clipboard.clear();
      return [kept, await clipboard.readText()];
    });
    expect(kept).toStrictEqual(['some text', '']);
  });
});

describe('the theme', () => {
  it('is shown to a page by no listener of the app’s, of which eleven would be too many for Node', async () => {
    expect(await fixture.app.evaluate(({ nativeTheme }) => nativeTheme.listenerCount('updated'))).toBe(0);
  });
});

describe('the menu', () => {
  it('keeps what was put there, to be looked at and clicked', async () => {
    const seen = await fixture.app.evaluate(({ Menu }) => {
      const clicked: string[] = [];
      const menu = Menu.buildFromTemplate([
        { role: 'window', label: 'Window', submenu: [] },
        {
          label: 'Edit',
          submenu: [
            { role: 'copy', label: 'Copy' },
            { type: 'separator' },
            { id: 'own', label: 'Own', click: () => clicked.push('own') },
          ],
        },
      ]);
      Menu.setApplicationMenu(menu);
      Menu.getApplicationMenu()?.getMenuItemById('own')?.click();
      const items = menu.items[1]?.submenu?.items.map(({ role, type, label, enabled }) => [role, type, label, enabled]);
      return { clicked, roles: menu.items.map(({ role }) => role), items };
    });
    expect(seen).toStrictEqual({
      clicked: ['own'],
      roles: ['window', undefined],
      items: [
        ['copy', 'normal', 'Copy', true],
        [undefined, 'separator', '', true],
        [undefined, 'normal', 'Own', true],
      ],
    });
  });
});

describe('the rest of the system', () => {
  it('is a dialog that presses its own default button', async () => {
    expect(
      await fixture.app.evaluate(({ dialog }) =>
        dialog.showMessageBox({ message: 'Well?', buttons: ['No', 'Yes'], defaultId: 1 }),
      ),
    ).toStrictEqual({ response: 1, checkboxChecked: false });
  });

  it('is a display', async () => {
    const seen = await fixture.app.evaluate(({ screen }) => {
      const { size, scaleFactor, workArea } = screen.getPrimaryDisplay();
      return [size, scaleFactor, workArea, screen.getDisplayMatching(workArea).id === screen.getAllDisplays()[0]?.id];
    });
    const size = { width: 1920, height: 1080 };
    expect(seen).toStrictEqual([size, 1, { x: 0, y: 0, ...size }, true]);
  });

  it('is a power monitor that says what a test has it say', async () => {
    const heard = await fixture.app.evaluate(({ powerMonitor }) => {
      const heard: string[] = [];
      powerMonitor.on('resume', () => heard.push('resume'));
      powerMonitor.emit('resume');
      return heard;
    });
    expect(heard).toStrictEqual(['resume']);
  });
});
