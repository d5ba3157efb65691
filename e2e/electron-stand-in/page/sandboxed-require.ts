import { refuseTheRest, refusing } from '../refuse-the-rest.ts';
import { EventEmitter } from './event-emitter.ts';
import type { IpcRenderer } from './ipc-renderer.ts';

/** As in Electron a preload can have its turn after all that is due now. */
export const immediates = {
  setImmediate: (run: (...args: unknown[]) => void, ...args: unknown[]): number => window.setTimeout(run, 0, ...args),
  clearImmediate: (id: number): void => window.clearTimeout(id),
};

/** What a preload has as `events`. */
class Events extends EventEmitter {
  static override readonly EventEmitter = Events;
}
Object.setPrototypeOf(Events.prototype, refusing('EventEmitter', EventEmitter.prototype));
Object.setPrototypeOf(Events, refusing('events', EventEmitter));

/** The `require` of a sandboxed preload: it knows these modules and no others (lib/sandboxed_renderer/init.ts). */
export const sandboxedRequire = (
  ipcRenderer: IpcRenderer,
  expose: (key: string, value: unknown) => void,
): ((name: string) => unknown) => {
  const electron = refuseTheRest('electron', {
    ipcRenderer,
    contextBridge: refuseTheRest('contextBridge', { exposeInMainWorld: expose }),
    webFrame: refuseTheRest('webFrame', {}),
  });
  const timers = refuseTheRest('timers', { setTimeout, clearTimeout, setInterval, clearInterval, ...immediates });
  const url = refuseTheRest('url', { URL, URLSearchParams });
  const modules = new Map<string, unknown>([
    ['electron', electron],
    ['electron/common', electron],
    ['electron/renderer', electron],
    ['events', Events],
    ['node:events', Events],
    ['node:timers', timers],
    ['node:url', url],
    ['timers', timers],
    ['url', url],
  ]);
  return (name) => {
    if (!modules.has(name)) throw new Error(`module not found: ${name}`);
    return modules.get(name);
  };
};
