import { networkInterfaces } from 'node:os';
import type Electron from 'electron';
import { refuseTheRest } from '../refuse-the-rest.ts';
import { fetch } from './fetch.ts';

/** Whether any network but this computer's own is there. */
const isOnline = (): boolean =>
  Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));

export const net = refuseTheRest('net', {
  fetch: fetch as unknown as typeof Electron.net.fetch,
  isOnline,
  get online() {
    return isOnline();
  },
} satisfies Pick<typeof Electron.net, 'fetch' | 'isOnline' | 'online'>);
