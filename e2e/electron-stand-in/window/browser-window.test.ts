import type Electron from 'electron';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, runFixture, type RunningFixture } from '../running-fixture.ts';

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

describe('a window', () => {
  it('has a page of the size that was asked for', async () => {
    expect(await fixture.page.evaluate(() => [innerWidth, innerHeight])).toStrictEqual([640, 480]);
  });

  it('takes another size, and says so', async () => {
    const said = await fixture.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const said: string[] = [];
      window?.once('resize', () => said.push('resize'));
      window?.once('move', () => said.push('move'));
      window?.setBounds({ width: 500, height: 400 });
      return [said, window?.getBounds()];
    });
    expect(said).toStrictEqual([['resize'], { x: 640, y: 300, width: 500, height: 400 }]);
    await eventually(() => fixture.page.evaluate(() => [innerWidth, innerHeight])).toStrictEqual([500, 400]);
  });

  it('begins in the middle of the screen, unless it is told where', async () => {
    const places = await fixture.app.evaluate(({ screen }) => {
      const { workArea } = screen.getPrimaryDisplay();
      const placeOf = (options: Electron.BrowserWindowConstructorOptions): unknown => {
        const window = globalThis.fixtureMain.openWindow({ width: 501, height: 401, ...options });
        const { x, y } = window.getBounds();
        window.destroy();
        return [x - workArea.x, y - workArea.y];
      };
      return [placeOf({}), placeOf({ x: 10 }), placeOf({ x: 10, y: 20 }), [workArea.width, workArea.height]];
    });
    const [middle, half, told, [width = 0, height = 0] = []] = places as number[][];
    expect(middle).toStrictEqual([Math.trunc((width - 501) / 2), Math.trunc((height - 401) / 2)]);
    expect(half).toStrictEqual(middle);
    expect(told).toStrictEqual([10, 20]);
  });

  it('has no fractions', async () => {
    const bounds = await fixture.app.evaluate(() => {
      const window = globalThis.fixtureMain.openWindow();
      window.setBounds({ x: 10.4, y: 20.6, width: 300.3, height: 200.2 });
      const bounds = window.getBounds();
      window.destroy();
      return bounds;
    });
    // Its right and lower edges are what is rounded.
    expect(bounds).toStrictEqual({ x: 10, y: 21, width: 301, height: 200 });
  });

  it('is not maximized while it is minimized, and is afterwards', async () => {
    const said = await fixture.app.evaluate(() => {
      const window = globalThis.fixtureMain.openWindow();
      window.maximize();
      window.minimize();
      const said = [window.isMaximized()];
      window.restore();
      said.push(window.isMaximized());
      window.destroy();
      return said;
    });
    expect(said).toStrictEqual([false, true]);
  });

  it.each(['enter-full-screen', 'moved', 'responsive', 'sheet-begin'])(
    'cannot be waited for to say "%s", which it never says',
    async (name) => {
      const message = await fixture.app.evaluate(({ BrowserWindow }, name) => {
        try {
          BrowserWindow.getAllWindows()[0]?.once(name as 'closed', () => {});
          return 'waits';
        } catch (error) {
          return (error as Error).message;
        }
      }, name);
      expect(message).toBe(`The Electron stand-in does not implement the event '${name}' of BrowserWindow.`);
    },
  );

  it('fills the screen when it is maximized, and goes back', async () => {
    const { said, before, workArea } = await fixture.app.evaluate(async ({ screen }) => {
      const window = globalThis.fixtureMain.openWindow();
      await window.loadURL('app://fixture/other.html');
      const said: unknown[] = [];
      for (const name of ['maximize', 'unmaximize'] as const) window.on(name as 'maximize', () => said.push(name));
      const before = window.getBounds();
      window.maximize();
      window.maximize();
      const { workArea } = screen.getPrimaryDisplay();
      said.push(window.isMaximized(), window.getBounds(), window.getNormalBounds());
      window.unmaximize();
      window.unmaximize();
      said.push(window.isMaximized(), window.getBounds());
      window.destroy();
      return { said, before, workArea };
    });
    expect(said).toStrictEqual(['maximize', true, workArea, before, 'unmaximize', false, before]);
  });

  it('says what happens to it', async () => {
    const said = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      const window = globalThis.fixtureMain.openWindow();
      const shown = new Promise<void>((resolve) => window.once('show', () => resolve()));
      await Promise.all([window.loadURL('app://fixture/other.html'), shown]);
      await new Promise(setImmediate);
      const said: string[] = [];
      const names = ['show', 'hide', 'focus', 'blur', 'minimize', 'restore'] as const;
      for (const name of names) window.on(name as 'show', () => said.push(name));
      const note = (): void => {
        const isFocused = BrowserWindow.getFocusedWindow() === window && window.isFocused();
        said.push(`visible ${window.isVisible()}, minimized ${window.isMinimized()}, focused ${isFocused}`);
      };
      note();
      for (const action of ['minimize', 'restore', 'hide', 'show'] as const) {
        window[action]();
        note();
        await new Promise(setImmediate);
      }
      window.destroy();
      return said;
    });
    // What is said of the keyboard waits for its turn (`EmitEventSoon`, shell/browser/api/electron_api_base_window.cc).
    expect(said).toStrictEqual([
      'visible true, minimized false, focused true',
      'minimize',
      'visible false, minimized true, focused false',
      'blur',
      'restore',
      'visible true, minimized false, focused true',
      'focus',
      'hide',
      'visible false, minimized false, focused false',
      'blur',
      'show',
      'visible true, minimized false, focused true',
      'focus',
    ]);
  });

  // Read in lib/browser/api/browser-window.ts.
  it('has the app say what it says of the keyboard', async () => {
    const said = await fixture.app.evaluate(({ app }) => {
      const window = globalThis.fixtureMain.openWindow();
      const said: unknown[] = [];
      for (const name of ['focus', 'blur'] as const) {
        app.once(`browser-window-${name}` as 'browser-window-focus', (event, { id }) =>
          said.push(event, id === window.id),
        );
        window.emit(name, name);
      }
      window.destroy();
      return said;
    });
    expect(said).toStrictEqual(['focus', true, 'blur', true]);
  });

  it('stays when a listener of "close" prevents it, and goes when it is destroyed', async () => {
    const said = await fixture.app.evaluate(async ({ BrowserWindow, webContents }) => {
      const window = globalThis.fixtureMain.openWindow();
      const { id } = window.webContents;
      const said: unknown[] = [];
      window.on('close', (event) => {
        said.push('close');
        event.preventDefault();
      });
      window.close();
      said.push(window.isDestroyed());
      window.once('closed', () => said.push('closed'));
      const { webContents: page } = window;
      const pageGone = new Promise<void>((resolve) => page.once('destroyed', () => resolve()));
      window.destroy();
      said.push(window.isDestroyed(), BrowserWindow.fromId(window.id), page.isDestroyed());
      await pageGone;
      return [...said, page.isDestroyed(), webContents.fromId(id) === undefined];
    });
    expect(said).toStrictEqual(['close', false, 'closed', true, null, false, true, true]);
  });

  it('is gone when Chromium’s own is, as when the person closes it', async () => {
    const said = fixture.app.evaluate(async () => {
      const window = globalThis.fixtureMain.openWindow();
      const said: string[] = [];
      window.on('close', () => said.push('close'));
      const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()));
      // Closing may come before the load has ended.
      window.loadURL('app://fixture/other.html?to-be-closed').catch(() => undefined);
      await closed;
      return [...said, String(window.isDestroyed())];
    });
    const other = (): Page | undefined => fixture.app.windows().find((page) => page.url().endsWith('?to-be-closed'));
    await eventually(other).toBeDefined();
    const page = other() ?? fixture.page;
    const session = await page.context().newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {});
    expect(await said).toStrictEqual(['close', 'true']);
  });

  it('is found by Playwright', async () => {
    const window = await fixture.app.browserWindow(fixture.page);
    expect(
      await window.evaluate(({ id, webContents }: Electron.BrowserWindow) => [id, webContents.getURL()]),
    ).toStrictEqual([1, 'app://fixture/index.html']);
  });

  it.each([
    ['webPreferences.nodeIntegration: true', { webPreferences: { nodeIntegration: true } }],
    ['webPreferences.contextIsolation: false', { webPreferences: { contextIsolation: false } }],
    ['webPreferences.sandbox: false', { webPreferences: { sandbox: false } }],
    ['webPreferences.webviewTag: true', { webPreferences: { webviewTag: true } }],
    ['webPreferences.webSecurity: false', { webPreferences: { webSecurity: false } }],
    ['the option frame of BrowserWindow', { frame: false }],
  ])('is refused with %s', async (name, options) => {
    const message = await fixture.app.evaluate((_electron, options) => {
      try {
        globalThis.fixtureMain.openWindow(options);
        return 'opened';
      } catch (error) {
        return (error as Error).message;
      }
    }, options);
    expect(message).toBe(`The Electron stand-in does not implement ${name}.`);
  });

  it('tells what its page says to the console', async () => {
    const hearing = await fixture.app.evaluateHandle(({ BrowserWindow }) => {
      const { promise: heard, resolve } = Promise.withResolvers<unknown>();
      BrowserWindow.getAllWindows()[0]?.webContents.once('console-message', ({ level, message }) =>
        resolve([level, message]),
      );
      return { heard };
    });
    await fixture.page.evaluate(() => console.warn('careful', 5));
    expect(await hearing.evaluate(({ heard }) => heard)).toStrictEqual(['warning', 'careful 5']);
  });
});
