import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, runFixture, type RunningFixture } from '../running-fixture.ts';

// Read in Electron's docs/api/web-contents.md ('before-input-event', 'before-mouse-event') and in `PreHandleKeyboardEvent` and
// `PreHandleMouseEvent` of shell/browser/api/electron_api_web_contents.cc.

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
  await fixture.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const name of ['keydown', 'keyup'] as const) {
      document.addEventListener(name, ({ key, code, ctrlKey }) => heard.push(`${name} ${key} ${code} ${ctrlKey}`));
    }
    for (const name of ['mousedown', 'mouseup'] as const) {
      document.addEventListener(name, ({ clientX, clientY }) => heard.push(`${name} ${clientX} ${clientY}`));
    }
  });
});
afterAll(() => fixture[Symbol.asyncDispose]());

const heard = (): Promise<string[]> =>
  fixture.page.evaluate(() => (window as unknown as { readonly heard: string[] }).heard.splice(0));

/** What the page has heard in all since it was last asked for. */
const hears = async (count: number): Promise<string[]> => {
  const all: string[] = [];
  await eventually(async () => all.push(...(await heard()))).toBe(count);
  return all;
};

describe('a key that the app sends', () => {
  it('is the app’s to keep from the page, before the page has it', async () => {
    const inputs = await fixture.app.evaluate(({ BrowserWindow }) => {
      const webContents = BrowserWindow.getAllWindows()[0]?.webContents;
      const said: unknown[] = [];
      webContents?.on('before-input-event', (event, input) => {
        said.push(input);
        if (input.key === 'b') event.preventDefault();
      });
      webContents?.sendInputEvent({ type: 'keyDown', keyCode: 'B' });
      webContents?.sendInputEvent({ type: 'keyDown', keyCode: '+', modifiers: ['control'] });
      webContents?.sendInputEvent({ type: 'keyUp', keyCode: 'Enter' });
      webContents?.sendInputEvent({ type: 'keyDown', keyCode: 'b', modifiers: ['isautorepeat', 'iskeypad'] });
      webContents?.removeAllListeners('before-input-event');
      return said;
    });
    const none = { isAutoRepeat: false, isComposing: false, alt: false, control: false, meta: false, shift: false };
    expect(inputs).toStrictEqual([
      { ...none, type: 'keyDown', key: 'b', code: 'KeyB', location: 0, modifiers: [] },
      {
        ...none,
        type: 'keyDown',
        key: '+',
        code: 'Equal',
        location: 0,
        control: true,
        shift: true,
        modifiers: ['control', 'shift'],
      },
      { ...none, type: 'keyUp', key: 'Enter', code: 'Enter', location: 0, modifiers: [] },
      {
        ...none,
        type: 'keyDown',
        key: 'b',
        code: 'KeyB',
        isAutoRepeat: true,
        location: 3,
        modifiers: ['isautorepeat', 'iskeypad'],
      },
    ]);
    expect(await hears(2)).toStrictEqual(['keydown + Equal true', 'keyup Enter Enter false']);
  });

  // Read in shell/common/gin_converters/blink_converter.cc.
  it('is the character as it is written, where it is one', async () => {
    await fixture.page.evaluate(() => {
      const { heard } = window as unknown as { readonly heard: string[] };
      document.addEventListener('keypress', ({ key, charCode }) => heard.push(`keypress ${key} ${charCode}`));
    });
    await fixture.app.evaluate(({ BrowserWindow }) => {
      const webContents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const keyCode of ['A', 'a', 'Plus']) webContents?.sendInputEvent({ type: 'char', keyCode });
    });
    expect(await hears(3)).toStrictEqual(['keypress a 65', 'keypress a 97', 'keypress + 43']);
  });

  it('is the menu’s when the page makes nothing of it', async () => {
    await fixture.page.evaluate(() =>
      document.addEventListener('keydown', (event) => event.code === 'Period' && event.preventDefault()),
    );
    const clicks = await fixture.app.evaluateHandle(({ BrowserWindow, Menu }) => {
      const said: string[] = [];
      const item = (label: string, accelerator: string): Electron.MenuItemConstructorOptions => ({
        label,
        accelerator,
        click: () => said.push(label),
      });
      Menu.setApplicationMenu(
        Menu.buildFromTemplate([
          {
            label: 'File',
            submenu: [item('taken by the page', 'Ctrl+.'), item('settings', 'Ctrl+,'), item('help', 'F1')],
          },
        ]),
      );
      const webContents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const keyCode of ['.', ','])
        webContents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers: ['control'] });
      webContents?.sendInputEvent({ type: 'keyDown', keyCode: ',' });
      webContents?.sendInputEvent({ type: 'keyDown', keyCode: 'F1' });
      return said;
    });
    await eventually(() => clicks.jsonValue()).toStrictEqual(['settings', 'help']);
    await hears(4);
  });

  it('is refused by name where it is not known', async () => {
    const message = await fixture.app.evaluate(({ BrowserWindow }) => {
      try {
        BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'VolumeUp' });
        return 'sent';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toBe('The Electron stand-in does not implement the key VolumeUp.');
  });
});

describe('a piece of the mouse’s work that the app does', () => {
  it('is the app’s to keep from the page, before the page has it', async () => {
    const mice = await fixture.app.evaluate(({ BrowserWindow }) => {
      const webContents = BrowserWindow.getAllWindows()[0]?.webContents;
      const said: unknown[] = [];
      webContents?.on('before-mouse-event', (event, { type, x, y, button }) => {
        said.push([type, x, y, button]);
        if (type === 'mouseDown') event.preventDefault();
      });
      webContents?.sendInputEvent({ type: 'mouseDown', x: 10, y: 20 });
      webContents?.sendInputEvent({ type: 'mouseUp', x: 10, y: 20 });
      webContents?.removeAllListeners('before-mouse-event');
      return said;
    });
    expect(mice).toStrictEqual([
      ['mouseDown', 10, 20, 'left'],
      ['mouseUp', 10, 20, 'left'],
    ]);
    expect(await hears(1)).toStrictEqual(['mouseup 10 20']);
  });
});
