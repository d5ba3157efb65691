import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, type Call, channelOf, contract } from './contract.ts';

const callMain =
  (call: Call) =>
  (input?: unknown): Promise<unknown> =>
    ipcRenderer.invoke(channelOf(call), input);

const listenToMain =
  (call: Call) =>
  (listener: (value: unknown) => void): (() => void) => {
    // The event object stays on this side: it would hand the page a way to every channel.
    const forward = (_event: unknown, value: unknown): void => listener(value);
    ipcRenderer.on(channelOf(call), forward);
    return () => {
      ipcRenderer.off(channelOf(call), forward);
    };
  };

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const bridge = Object.fromEntries(
  (Object.keys(contract) as Call[]).map((call) =>
    contract[call].direction === 'to-main' ? [call, callMain(call)] : [`on${capitalised(call)}`, listenToMain(call)],
  ),
) as unknown as Bridge;

contextBridge.exposeInMainWorld('latchkey', bridge);
