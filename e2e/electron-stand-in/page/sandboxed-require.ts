import { refuseTheRest } from '../refuse-the-rest.ts';
import { EventEmitter } from './event-emitter.ts';
import type { IpcRenderer } from './ipc-renderer.ts';

/** The `require` of a sandboxed preload: it knows these modules and no others. */
export const sandboxedRequire = (
  ipcRenderer: IpcRenderer,
  expose: (key: string, value: unknown) => void,
): ((name: string) => unknown) => {
  const modules = new Map<string, unknown>([
    [
      'electron',
      refuseTheRest('electron', {
        ipcRenderer,
        contextBridge: refuseTheRest('contextBridge', { exposeInMainWorld: expose }),
        webFrame: refuseTheRest('webFrame', {}),
      }),
    ],
    ['events', EventEmitter],
    ['timers', { setTimeout, clearTimeout, setInterval, clearInterval }],
    ['url', refuseTheRest('url', { URL, URLSearchParams })],
  ]);
  return (name) => {
    const plain = name.replace(/^node:/, '').replace(/^electron\/(?:renderer|common)$/, 'electron');
    if (!modules.has(plain)) throw new Error(`module not found: ${name}`);
    return modules.get(plain);
  };
};
