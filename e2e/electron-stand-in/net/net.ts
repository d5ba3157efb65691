import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import type Electron from 'electron';
import { app } from '../app/app.ts';
import { notImplemented, refuseTheRest } from '../refuse-the-rest.ts';
import { defaultSession } from '../session/session.ts';
import { ClientRequest } from './client-request.ts';
import { isUnknownHost } from './host-rules.ts';
import { netErrorMessage } from './net-errors.ts';

/** Whether any network but this computer's own is there. */
const isOnline = (): boolean =>
  Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));

const families = { A: 4, AAAA: 6 } as const;

/** As Electron's `net.resolveHost`: all addresses of a host, or all of one kind, by the system's own way. */
const resolveHost = async (host: string, options: Electron.ResolveHostOptions = {}): Promise<Electron.ResolvedHost> => {
  const { queryType, ...others } = options;
  for (const name of Object.keys(others)) notImplemented(`net.resolveHost: ${name}`);
  if (isUnknownHost(host)) throw new Error('net::ERR_NAME_NOT_RESOLVED');
  try {
    const found = await lookup(host, { all: true, family: queryType ? families[queryType] : 0 });
    return { endpoints: found.map(({ address, family }) => ({ address, family: family === 6 ? 'ipv6' : 'ipv4' })) };
  } catch (error) {
    throw new Error(netErrorMessage(error), { cause: error });
  }
};

const request: typeof Electron.net.request = (options) => {
  if (!app.isReady()) throw new Error('net module can only be used after app is ready');
  return new ClientRequest(options);
};

export const net = refuseTheRest('net', {
  fetch: defaultSession.fetch as unknown as typeof Electron.net.fetch,
  isOnline,
  request,
  resolveHost,
  get online() {
    return isOnline();
  },
} satisfies Pick<typeof Electron.net, 'fetch' | 'isOnline' | 'online' | 'request' | 'resolveHost'>);
