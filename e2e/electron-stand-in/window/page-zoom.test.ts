import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually, runFixture, type RunningFixture } from '../running-fixture.ts';

// Read in Electron's docs/api/web-contents.md, shell/browser/web_contents_zoom_controller.cc and
// lib/browser/api/menu-item-roles.ts.

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

beforeEach(() =>
  fixture.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomLevel(0)),
);

const seen = (): Promise<unknown> =>
  fixture.page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio, matchMedia('(max-width: 400px)').matches]);

describe('a page', () => {
  it('is shown larger and smaller, and has the less room', async () => {
    const factors = await fixture.app.evaluate(({ BrowserWindow }) => {
      const webContents = BrowserWindow.getAllWindows()[0]?.webContents;
      webContents?.setZoomFactor(2);
      return [webContents?.getZoomFactor(), webContents?.zoomFactor, webContents?.getZoomLevel()];
    });
    expect(factors.map((each) => each?.toFixed(3))).toStrictEqual(['2.000', '2.000', '3.802']);
    await eventually(seen).toStrictEqual([320, 240, 2, true]);
    await fixture.page.click('#ask');
    await fixture.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds({ width: 800, height: 600 });
    });
    await eventually(seen).toStrictEqual([400, 300, 2, true]);
    await fixture.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.setZoomLevel(0);
      window?.setBounds({ width: 640, height: 480 });
    });
    await eventually(seen).toStrictEqual([640, 480, 1, false]);
  });

  it('takes what Chromium can display, and nothing below', async () => {
    const factors = await fixture.app.evaluate(({ BrowserWindow }) => {
      const webContents = BrowserWindow.getAllWindows()[0]?.webContents;
      const factorAfter = (change: () => void): unknown => {
        try {
          change();
          return webContents?.getZoomFactor().toFixed(2);
        } catch (error) {
          return (error as Error).message;
        }
      };
      return [
        factorAfter(() => webContents?.setZoomFactor(100)),
        factorAfter(() => webContents?.setZoomLevel(-100)),
        factorAfter(() => webContents?.setZoomFactor(0)),
      ];
    });
    expect(factors).toStrictEqual(['5.00', '0.25', "'zoomFactor' must be a double greater than 0.0"]);
  });

  it('shares its size with the pages of the same host and session, and leaves it with the host', async () => {
    const factors = await fixture.app.evaluate(async ({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      const second = globalThis.fixtureMain.openWindow();
      second.webContents.setZoomLevel(1);
      const levels = [second.webContents.getZoomLevel()];
      await second.loadURL('app://fixture/other.html');
      first?.webContents.setZoomLevel(1);
      levels.push(second.webContents.getZoomLevel());
      await second.loadURL('about:blank');
      levels.push(second.webContents.getZoomLevel());
      const apart = globalThis.fixtureMain.openWindow({ webPreferences: { partition: 'apart' } });
      await apart.loadURL('app://fixture/other.html').catch(() => {});
      levels.push(apart.webContents.getZoomLevel());
      second.destroy();
      apart.destroy();
      return levels;
    });
    // One that shows nothing yet cannot be told.
    expect(factors).toStrictEqual([0, 1, 0, 0]);
  });

  it('leaves it to the app what comes of a turn of the wheel with Control, unless it uses it itself', async () => {
    const directions = await fixture.app.evaluateHandle(({ BrowserWindow }) => {
      const said: string[] = [];
      BrowserWindow.getAllWindows()[0]?.webContents.on('zoom-changed', (_event, direction) => said.push(direction));
      return said;
    });
    await fixture.page.keyboard.down('Control');
    await fixture.page.mouse.wheel(0, -100);
    await eventually(() => directions.jsonValue()).toStrictEqual(['in']);
    await fixture.page.mouse.wheel(0, 100);
    await eventually(() => directions.jsonValue()).toStrictEqual(['in', 'out']);
    await fixture.page.evaluate(() =>
      document.addEventListener('wheel', (event) => event.preventDefault(), { passive: false, once: true }),
    );
    await fixture.page.mouse.wheel(0, 100);
    await fixture.page.mouse.wheel(0, -100);
    await fixture.page.keyboard.up('Control');
    await eventually(() => directions.jsonValue()).toStrictEqual(['in', 'out', 'in']);
    expect(await seen()).toStrictEqual([640, 480, 1, false]);
  });
});

describe('the menu', () => {
  it('makes the page larger and smaller by its roles, and by their keys', async () => {
    const outcome = await fixture.app.evaluate(async ({ BrowserWindow, Menu }) => {
      const webContents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (webContents === undefined) return [];
      Menu.setApplicationMenu(
        Menu.buildFromTemplate([
          { label: 'View', submenu: [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }] },
        ]),
      );
      const items = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
      const said: unknown[] = items.map(({ label, accelerator }) => [label, accelerator]);
      const level = async (keyCode: string): Promise<void> => {
        const before = webContents.getZoomLevel();
        webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: ['control'] });
        webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers: ['control'] });
        for (let turns = 0; turns < 200 && webContents.getZoomLevel() === before; turns += 1) {
          await webContents.executeJavaScript('new Promise((resolve) => setTimeout(resolve, 5))');
        }
        said.push(webContents.getZoomLevel());
      };
      for (const item of items) {
        Reflect.apply(item.click, item, [{}, undefined, webContents]);
        said.push(webContents.getZoomLevel());
      }
      for (const key of ['Plus', '-', '-', '0']) await level(key);
      return said;
    });
    expect(outcome).toStrictEqual([
      ['Zoom In', 'CommandOrControl+Plus'],
      ['Zoom Out', 'CommandOrControl+-'],
      ['Actual Size', 'CommandOrControl+0'],
      0.5,
      0,
      0,
      0.5,
      0,
      -0.5,
      0,
    ]);
  });
});
