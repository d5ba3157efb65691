import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, channelOf, contract, type Name } from './contract.ts';

const callMain =
  (name: Name) =>
  (input?: unknown): Promise<unknown> =>
    ipcRenderer.invoke(channelOf(name), input);

const listenToMain =
  (name: Name) =>
  (listener: (value: unknown) => void): (() => void) => {
    // The event object stays on this side: it would hand the page a way to every channel.
    const forward = (_event: unknown, value: unknown): void => listener(value);
    ipcRenderer.on(channelOf(name), forward);
    return () => {
      ipcRenderer.off(channelOf(name), forward);
    };
  };

const endOf = (name: Name): unknown => {
  switch (contract[name].kind) {
    case 'slice':
      return { read: callMain(name), onChange: listenToMain(name) };
    case 'event':
      return { on: listenToMain(name) };
    case 'intent':
      return callMain(name);
  }
};

const bridge = Object.fromEntries(
  (Object.keys(contract) as Name[]).map((name) => [name, endOf(name)]),
) as unknown as Bridge;

contextBridge.exposeInMainWorld('latchkey', bridge);
