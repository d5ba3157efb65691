import type { ElectronApplication } from '@playwright/test';

/** What the main process holds at one moment. */
export interface MainSample {
  /** After a garbage collection: the heap and what hangs on it outside. */
  readonly heapBytes: number;
  readonly residentBytes: number;
  /** Timers, sockets, listeners, signals, open files: how many of each there are. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Collects main's garbage and counts what is left. */
export const sampleMain = (application: ElectronApplication): Promise<MainSample> =>
  application.evaluate(async ({ app, ipcMain, powerMonitor, nativeTheme, BrowserWindow }) => {
    const v8 = process.getBuiltinModule('node:v8');
    const vm = process.getBuiltinModule('node:vm');
    const fs = process.getBuiltinModule('node:fs');
    const kept = globalThis as { collectGarbage?: () => void };
    if (kept.collectGarbage === undefined) {
      v8.setFlagsFromString('--expose-gc');
      kept.collectGarbage = vm.runInNewContext('gc') as () => void;
    }
    // What a first collection finalises only a second one can free.
    for (let pass = 0; pass < 3; pass += 1) {
      kept.collectGarbage();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const counts: Record<string, number> = {};
    const add = (name: string, count = 1): void => {
      counts[name] = (counts[name] ?? 0) + count;
    };
    for (const resource of process.getActiveResourcesInfo()) add(`active: ${resource}`);
    const emitters: Record<string, readonly NodeJS.EventEmitter[]> = {
      app: [app],
      ipcMain: [ipcMain],
      nativeTheme: [nativeTheme],
      powerMonitor: [powerMonitor],
      process: [process],
      window: BrowserWindow.getAllWindows(),
      page: BrowserWindow.getAllWindows().map(({ webContents }) => webContents),
    };
    for (const [name, each] of Object.entries(emitters)) {
      for (const emitter of each) {
        for (const event of emitter.eventNames()) {
          add(`listeners: ${name} ${String(event)}`, emitter.listenerCount(event));
        }
      }
    }
    add('abort signals', v8.queryObjects(AbortSignal, { format: 'count' }));
    if (fs.existsSync('/proc/self/fd')) add('open files', fs.readdirSync('/proc/self/fd').length);
    const { heapUsed, external, rss } = process.memoryUsage();
    return { heapBytes: heapUsed + external, residentBytes: rss, counts };
  });
