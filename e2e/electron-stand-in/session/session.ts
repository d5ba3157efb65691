import type Electron from 'electron';
import { switches } from '../app/command-line.ts';
import type { CdpSession } from '../chromium/cdp-connection.ts';
import { fetchOf } from '../net/fetch.ts';
import { proxyFor } from '../net/proxy.ts';
import { userAgent } from '../net/user-agent.ts';
import { defaultHandlers, type Handlers, protocolOf } from '../protocol/protocol.ts';
import { toChromium } from '../protocol/scheme-address.ts';
import { notImplemented } from '../refuse-the-rest.ts';
import { refusingEmitter } from '../refusing-emitter.ts';
import { allWebContents } from '../window/all-web-contents.ts';
import { refusePermissions } from './permissions.ts';
import { WebRequest } from './web-request.ts';

type Implemented = Pick<
  Electron.Session,
  | 'clearStorageData'
  | 'closeAllConnections'
  | 'getUserAgent'
  | 'isPersistent'
  | 'resolveProxy'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerEnabled'
>;

/** What windows share that ask for the same one. */
export class Session extends refusingEmitter('session') implements Implemented {
  readonly handlers: Handlers;
  readonly protocol: ReturnType<typeof protocolOf>;
  readonly webRequest = new WebRequest();
  readonly fetch: ReturnType<typeof fetchOf>;
  /** What was asked for with `net.request` and has not come to its end. */
  readonly requests = new Set<{ fail(message: string): void }>();
  readonly #persistent: boolean;
  #isEmpty = false;

  constructor(handlers: Handlers, persistent: boolean) {
    super();
    this.handlers = handlers;
    this.protocol = protocolOf(handlers);
    this.fetch = fetchOf(this);
    this.#persistent = persistent;
  }

  isPersistent(): boolean {
    return this.#persistent;
  }

  /** All sessions share a profile of Chromium: what an earlier run left there is cleared from one that has no memory. */
  async beginEmpty(page: CdpSession, url: string): Promise<void> {
    if (this.#persistent || this.#isEmpty) return;
    this.#isEmpty = true;
    const { origin } = new URL(toChromium(url));
    await page.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }

  setPermissionRequestHandler(handler: unknown): void {
    refusePermissions(handler);
  }

  setPermissionCheckHandler(handler: unknown): void {
    refusePermissions(handler);
  }

  setDevicePermissionHandler(handler: unknown): void {
    refusePermissions(handler);
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    refusePermissions(handler);
  }

  setSpellCheckerEnabled(): void {}

  getUserAgent(): string {
    return userAgent();
  }

  resolveProxy(url: string): Promise<string> {
    return Promise.resolve(proxyFor(new URL(url), process.env, switches));
  }

  setProxy({ mode }: Electron.ProxyConfig): Promise<void> {
    // The environment is all that the stand-in knows of a system's proxies, and what Node reads by itself. Pages of
    // other sessions than the default one have no proxy of their own.
    return mode === undefined || mode === 'system' || this !== defaultSession
      ? Promise.resolve()
      : notImplemented(`session.setProxy: ${mode}`);
  }

  closeAllConnections(): Promise<void> {
    for (const request of this.requests) request.fail('net::ERR_ABORTED');
    return Promise.resolve();
  }

  /** Clears what the origins of the open pages stored, or the one that the options name. */
  async clearStorageData(options: Electron.ClearStorageDataOptions = {}): Promise<void> {
    const storageTypes = options.storages?.join(',') ?? 'all';
    for (const page of allWebContents.values()) {
      const { session } = await page.opened();
      const origin = new URL(toChromium(options.origin ?? page.mainFrame.origin)).origin;
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
    }
  }
}

export const defaultSession: Session = new Session(defaultHandlers, true);

const partitions = new Map<string, Session>();

/** As Electron's: the session of that name, in memory unless the name begins with "persist:". None has a cache. */
export const fromPartition = (partition: string, _options?: Electron.FromPartitionOptions): Session => {
  if (partition === '') return defaultSession;
  const session = partitions.get(partition) ?? new Session(new Map(), partition.startsWith('persist:'));
  partitions.set(partition, session);
  return session;
};
