import { _electron } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fixtureFolder,
  headlessEnvironment,
  makeUserData,
  runFixture,
  type RunningFixture,
} from '../running-fixture.ts';

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
});
afterAll(() => fixture[Symbol.asyncDispose]());

describe('a window', () => {
  // Read in `OnFirstNonEmptyLayout` of shell/browser/api/electron_api_web_contents.cc.
  it('is ready to be shown once there is something of its page to be seen, of each of its documents', async () => {
    const said = await fixture.app.evaluate(async () => {
      const said: string[] = [];
      const window = globalThis.fixtureMain.openWindow();
      window.on('ready-to-show', () => said.push(`ready ${window.webContents.getURL()}`));
      window.webContents.on('dom-ready', () => said.push('dom-ready'));
      window.once('show', () => said.push('show'));
      const ready = (): Promise<void> => new Promise((resolve) => window.once('ready-to-show', () => resolve()));
      for (const url of ['app://fixture/other.html', 'app://fixture/other.html?again']) {
        const isReady = ready();
        await Promise.all([window.loadURL(url), isReady]);
      }
      window.destroy();
      return said;
    });
    expect(said).toStrictEqual([
      'dom-ready',
      // The fixture app shows its windows as soon as they are ready.
      'show',
      'ready app://fixture/other.html',
      'dom-ready',
      'ready app://fixture/other.html?again',
    ]);
  });

  it('is ready before its page has loaded, where that takes long', async () => {
    const said = await fixture.app.evaluate(async () => {
      const said: string[] = [];
      const window = globalThis.fixtureMain.openWindow();
      window.once('ready-to-show', () => {
        said.push('ready');
        globalThis.fixtureMain.answerSlowly();
      });
      window.webContents.once('did-finish-load', () => said.push('did-finish-load'));
      await window.loadURL('app://fixture/slow.html');
      window.destroy();
      return said;
    });
    expect(said).toStrictEqual(['ready', 'did-finish-load']);
  });

  // Read in Electron's spec/api-browser-window-spec.ts.
  it.each(['app://fixture/empty.html', 'about:blank'])(
    'is ready where there is nothing to be seen: %s',
    async (url) => {
      const said = await fixture.app.evaluate(async (_electron, url) => {
        const window = globalThis.fixtureMain.openWindow();
        const said: string[] = [];
        window.on('ready-to-show', () => said.push('ready'));
        const ready = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()));
        await Promise.all([window.loadURL(url), ready]);
        await window.webContents.executeJavaScript(
          'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))',
        );
        window.destroy();
        return said;
      }, url);
      expect(said).toStrictEqual(['ready']);
    },
  );

  it('goes by the title of its page, unless the app prevents that', async () => {
    const said = await fixture.app.evaluate(async () => {
      const window = globalThis.fixtureMain.openWindow({ title: 'Its own' });
      const said: unknown[] = [window.getTitle()];
      const called = (name: string): Promise<void> =>
        new Promise((resolve) =>
          window.webContents.on('page-title-updated', (_event, title) => title === name && resolve()),
        );
      const hasLoaded = called('Other');
      await Promise.all([window.loadURL('app://fixture/other.html'), hasLoaded]);
      said.push(window.getTitle());
      window.once('page-title-updated', (event, title, explicitSet) => {
        said.push([title, explicitSet]);
        event.preventDefault();
      });
      const isPrevented = called('Prevented');
      await Promise.all([window.webContents.executeJavaScript("document.title = 'Prevented'"), isPrevented]);
      said.push(window.getTitle());
      const isChanged = called('Changed');
      await Promise.all([window.webContents.executeJavaScript("document.title = 'Changed'"), isChanged]);
      said.push(window.getTitle());
      window.destroy();
      return said;
    });
    expect(said).toStrictEqual(['Its own', 'Other', ['Prevented', true], 'Other', 'Changed']);
  });

  it('is never said to be ready where the switch says so, and can be shown all the same', async () => {
    await using userData = await makeUserData();
    const app = await _electron.launch({
      args: ['.', `--user-data-dir=${userData.path}`],
      cwd: fixtureFolder,
      env: headlessEnvironment({ LATCHKEY_NEVER_READY_TO_SHOW: 'yes' }),
    });
    await using _closing = { [Symbol.asyncDispose]: () => app.close() };
    await app.firstWindow();
    const said = await app.evaluate(async () => {
      const said: unknown[] = [];
      const window = globalThis.fixtureMain.openWindow();
      window.once('ready-to-show', () => said.push('ready-to-show'));
      await window.loadURL('app://fixture/other.html');
      said.push(window.isVisible());
      window.show();
      said.push(window.isVisible());
      return said;
    });
    expect(said).toStrictEqual([false, true]);
  });
});
