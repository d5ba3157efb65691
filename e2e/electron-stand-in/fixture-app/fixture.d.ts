import type Electron from 'electron';

interface Bridge {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  readonly send: (channel: string, ...args: unknown[]) => void;
  readonly sendFunction: () => void;
  readonly onMessage: (listener: (value: unknown) => void) => () => void;
}

/** What the fixture app's main process and page hold for the tests. */
declare global {
  var fixtureMain: {
    /** Lets the picture of slow.html arrive. */
    readonly answerSlowly: () => void;
    readonly ipcMain: Electron.IpcMain;
    readonly isOneModule: boolean;
    readonly navigations: { readonly name: string; readonly url: string; readonly isMainFrame: boolean }[];
    readonly openWindow: (options?: Electron.BrowserWindowConstructorOptions) => Electron.BrowserWindow;
    readonly preloadFailures: { readonly path: string; readonly message: string }[];
    refusesNavigation: boolean;
    readonly requested: string[];
    readonly secondInstances: { readonly argv: string[]; readonly workingDirectory: string; readonly data: unknown }[];
    readonly windowsWished: Electron.HandlerDetails[];
  };
  var fixtureBridge: Bridge;
  /** What came of a page's own attempt to run a text as code. */
  var fixtureEvaluated: unknown;
  var fixtureStopListening: () => void;
  /** Copies of all kinds of values, and functions that work on them; each test knows what it looks at. */
  var fixtureCopied: Record<string, unknown>;
  var fixtureCalls: Record<string, (...args: unknown[]) => unknown>;
  var fixturePreload: Record<string, unknown>;
}
