import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFixture, type RunningFixture } from '../running-fixture.ts';
import { declared, exported } from './declarations.ts';

/** What the stand-in hands out in the main process, and the names that Electron declares for it. */
const owners: Readonly<Record<string, readonly string[]>> = {
  electron: [...exported('Main'), ...exported('Common')],
  app: declared('App').members,
  'app.commandLine': declared('CommandLine').members,
  autoUpdater: declared('AutoUpdater').members,
  BrowserWindow: declared('BrowserWindow').statics,
  'a BrowserWindow': declared('BrowserWindow').members,
  'a ClientRequest': declared('ClientRequest').members,
  clipboard: declared('Clipboard').members,
  'a ClipboardItem': declared('ClipboardItem').members,
  dialog: declared('Dialog').members,
  'a Display': declared('Display').members,
  'a DownloadItem': declared('DownloadItem').members,
  'an IncomingMessage': declared('IncomingMessage').members,
  ipcMain: declared('IpcMain').members,
  'an IpcMainEvent': declared('IpcMainEvent').members,
  'an IpcMainInvokeEvent': declared('IpcMainInvokeEvent').members,
  Menu: declared('Menu').statics,
  'a Menu': declared('Menu').members,
  'a MenuItem': declared('MenuItem').members,
  nativeTheme: declared('NativeTheme').members,
  net: declared('Net').members,
  OnBeforeRequestListenerDetails: declared('OnBeforeRequestListenerDetails').members,
  Notification: declared('Notification').statics,
  'a Notification': declared('Notification').members,
  powerMonitor: declared('PowerMonitor').members,
  powerSaveBlocker: declared('PowerSaveBlocker').members,
  protocol: declared('Protocol').members,
  screen: declared('Screen').members,
  session: declared('Session').statics,
  'a Session': declared('Session').members,
  'the protocol of a Session': declared('Protocol').members,
  'the webRequest of a Session': declared('WebRequest').members,
  shell: declared('Shell').members,
  webContents: declared('WebContents').statics,
  'a WebContents': declared('WebContents').members,
  'a WebFrameMain': declared('WebFrameMain').members,
};

/** Names that are neither there nor refused, each with its reason. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  // Undefined in Electron too, where the system has no dock.
  app: process.platform === 'darwin' ? [] : ['dock'],
};

interface Kept {
  kept: Record<string, object>;
}

let fixture: RunningFixture;
beforeAll(async () => {
  fixture = await runFixture();
  await fixture.app.evaluate((electron) => {
    const { app, BrowserWindow, ClipboardItem, ipcMain, Menu, net, Notification, screen, session } = electron;
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('There is no window.');
    const { defaultSession } = session;
    const menu = Menu.buildFromTemplate([{ label: 'Item' }]);
    const kept: Record<string, object> = {
      ...electron,
      electron,
      'app.commandLine': app.commandLine,
      'a BrowserWindow': window,
      'a ClipboardItem': new ClipboardItem({ 'text/plain': 'text' }),
      'a Notification': new Notification(),
      'a ClientRequest': net.request('http://127.0.0.1:1/'),
      'a Display': screen.getPrimaryDisplay(),
      'a Menu': menu,
      'a MenuItem': menu.items[0] ?? {},
      'a Session': defaultSession,
      'the protocol of a Session': defaultSession.protocol,
      'the webRequest of a Session': defaultSession.webRequest,
      'a WebContents': window.webContents,
      'a WebFrameMain': window.webContents.mainFrame,
    };
    (globalThis as unknown as Kept).kept = kept;
    ipcMain.on('declared', (event) => {
      kept['an IpcMainEvent'] = event;
    });
    ipcMain.handle('declared', (event) => {
      kept['an IpcMainInvokeEvent'] = event;
    });
    defaultSession.webRequest.onBeforeRequest((details, answer) => {
      kept['OnBeforeRequestListenerDetails'] = details;
      answer({});
    });
    defaultSession.on('will-download', (event, item) => {
      kept['a DownloadItem'] = item;
      event.preventDefault();
    });
  });
  await fixture.page.evaluate(async () => {
    fixtureBridge.send('declared');
    await fixtureBridge.invoke('declared');
    const link = document.body.appendChild(document.createElement('a'));
    Object.assign(link, { href: '/bytes', download: 'bytes.bin' });
    link.click();
  });
  await fixture.app.evaluate(async ({ net }) => {
    const { kept } = globalThis as unknown as Kept;
    const server = process.getBuiltinModule('node:http').createServer((_request, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const request = net.request(`http://127.0.0.1:${(server.address() as { readonly port: number }).port}/`);
    const answered = new Promise<object>((resolve) => request.once('response', resolve));
    request.end();
    kept['an IncomingMessage'] = await answered;
    server.close();
  });
});
afterAll(() => fixture[Symbol.asyncDispose]());

describe('what Electron declares', () => {
  it.each(Object.entries(owners))('of %s is there, or refused by name', async (owner, names) => {
    await expect
      .poll(() => fixture.app.evaluate((_electron, name) => name in (globalThis as unknown as Kept).kept, owner))
      .toBe(true);
    const missing = await fixture.app.evaluate(
      (_electron, { owner, names }) => {
        const object = (globalThis as unknown as Kept).kept[owner] ?? {};
        return names.filter((name) => {
          if (name in object) return false;
          try {
            Reflect.get(object, name);
            return true;
          } catch (error) {
            return !String(error).endsWith(`.${name}.`) || !String(error).includes('does not implement');
          }
        });
      },
      { owner, names },
    );
    expect(names.length).toBeGreaterThan(0);
    expect(missing).toStrictEqual(exceptions[owner] ?? []);
  });
});

it('a page shows nothing that the stand-in keeps of it', async () => {
  const names = await fixture.app.evaluate(() =>
    Object.keys((globalThis as unknown as Kept).kept['a WebContents'] ?? {}),
  );
  expect(names.toSorted()).toStrictEqual(['_events', '_eventsCount', '_maxListeners']);
});

/** As docs/api/process.md lists them. */
const ofASandboxedProcess =
  'crash hang getCreationTime getHeapStatistics getBlinkMemoryInfo getProcessMemoryInfo getSystemMemoryInfo ' +
  'getSystemVersion getCPUUsage uptime argv execPath env pid arch platform sandboxed contextIsolated type version ' +
  'versions mas windowsStore contextId';

/** What a preload is given. */
const ofThePreload: Readonly<Record<string, readonly string[]>> = {
  electron: exported('Renderer'),
  contextBridge: declared('ContextBridge').members,
  ipcRenderer: declared('IpcRenderer').members,
  webFrame: declared('WebFrame').members,
  process: ofASandboxedProcess.split(' '),
};

describe('what a sandboxed preload is given', () => {
  it.each(Object.entries(ofThePreload))('of %s is there, or refused by name', async (owner, names) => {
    const missing = await fixture.page.evaluate(([name, members]) => fixtureCalls['missing']?.(name, members), [
      owner,
      names,
    ] as const);
    expect(names.length).toBeGreaterThan(0);
    // Undefined in Electron too, but in packages for the stores.
    expect(missing).toStrictEqual(owner === 'process' ? ['mas', 'windowsStore'] : []);
  });
});

/** The events that can be listened to; every other that Electron declares is refused by name. */
const heard: Readonly<Record<string, readonly [declaration: string, events: readonly string[]]>> = {
  app: [
    'App',
    [
      'activate',
      'before-quit',
      'browser-window-blur',
      'browser-window-created',
      'browser-window-focus',
      'login',
      'quit',
      'ready',
      'render-process-gone',
      'second-instance',
      'session-created',
      'web-contents-created',
      'will-quit',
      'window-all-closed',
    ],
  ],
  autoUpdater: ['AutoUpdater', ['error', 'update-downloaded']],
  nativeTheme: ['NativeTheme', ['updated']],
  'a Notification': ['Notification', ['click', 'close', 'failed', 'show']],
  powerMonitor: ['PowerMonitor', ['lock-screen', 'resume', 'shutdown', 'suspend', 'unlock-screen']],
  screen: ['Screen', []],
  'a Session': ['Session', ['will-download']],
};

describe('the events that Electron declares', () => {
  it.each(Object.entries(heard))('of %s are said, or refused by name', async (owner, [declaration, events]) => {
    const taken = await fixture.app.evaluate(
      (_electron, { owner, object, names }) => {
        const emitter = (globalThis as unknown as Kept).kept[owner] as NodeJS.EventEmitter;
        return names.filter((name) => {
          const listener = (): void => {};
          try {
            emitter.on(name, listener).off(name, listener);
            return true;
          } catch (error) {
            if (!String(error).endsWith(`does not implement the event '${name}' of ${object}.`)) throw error;
            return false;
          }
        });
      },
      { owner, object: owner.replace(/^a S/, 's').replace(/^a /, ''), names: declared(declaration).events },
    );
    expect(taken).toStrictEqual(events);
  });
});
