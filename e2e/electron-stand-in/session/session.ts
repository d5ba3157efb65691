import type Electron from 'electron';
import { app } from '../app/app.ts';
import { switches } from '../app/command-line.ts';
import type { CdpSession } from '../chromium/cdp-connection.ts';
import { fetchOf } from '../net/fetch.ts';
import { KeptPasswords } from '../net/kept-passwords.ts';
import { proxyFor, type ProxyRules, proxyRulesOf } from '../net/proxy.ts';
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

/** Electron's names for what pages store (docs/api/session.md, `clearStorageData`), and Chromium's. */
const storageTypes = new Map([
  ['cachestorage', 'cache_storage'],
  ['cookies', 'cookies'],
  ['filesystem', 'file_systems'],
  ['indexdb', 'indexeddb'],
  ['localstorage', 'local_storage'],
  ['serviceworkers', 'service_workers'],
  ['shadercache', 'shader_cache'],
]);

/** A name that Electron does not know clears nothing. */
const storageTypesOf = (names: readonly string[] | undefined): string =>
  names === undefined ? 'all' : names.flatMap((name) => storageTypes.get(name.toLowerCase()) ?? []).join(',');

/** What windows share that ask for the same one. */
export class Session extends refusingEmitter('session', ['will-download']) implements Implemented {
  readonly handlers: Handlers;
  readonly protocol: ReturnType<typeof protocolOf>;
  readonly webRequest = new WebRequest();
  readonly fetch: ReturnType<typeof fetchOf>;
  /** What was asked for with `net.request` and has not come to its end. */
  readonly requests = new Set<{ failUnlessConnected(message: string): void }>();
  readonly passwords = new KeptPasswords();
  readonly #persistent: boolean;
  #isEmpty = false;
  #isKnown = false;
  #proxyRules: ProxyRules = 'system';

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
    return Promise.resolve(this.proxyFor(new URL(url)));
  }

  /** What `resolveProxy` says, at once. */
  proxyFor(address: URL): string {
    return proxyFor(address, process.env, switches, this.#proxyRules);
  }

  /** Node knows no proxies but those of the system, and so a request that another one is for cannot be made. */
  refuseOtherProxy(address: URL): void {
    if (this.proxyFor(address) !== proxyFor(address, process.env, switches)) {
      notImplemented('a request by the proxy of a session');
    }
  }

  async setProxy(config: Electron.ProxyConfig): Promise<void> {
    this.#proxyRules = proxyRulesOf(config);
  }

  closeAllConnections(): Promise<void> {
    for (const request of this.requests) request.failUnlessConnected('net::ERR_ABORTED');
    return Promise.resolve();
  }

  /** Clears what the origins of the open pages stored, or the one that the options name. */
  async clearStorageData(options: Electron.ClearStorageDataOptions = {}): Promise<void> {
    const storageTypes = storageTypesOf(options.storages);
    if (storageTypes === '') return;
    for (const page of allWebContents.values()) {
      const { session } = await page.opened();
      const origin = new URL(toChromium(options.origin ?? page.mainFrame.origin)).origin;
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
    }
  }

  /** Tells the app of it when it is first asked for, as Electron makes it then. */
  known(): this {
    if (this.#isKnown) return this;
    this.#isKnown = true;
    app.emit('session-created', this);
    return this;
  }
}

export const defaultSession: Session = new Session(defaultHandlers, true);

const partitions = new Map<string, Session>();

/** As Electron's: the session of that name, in memory unless the name begins with "persist:". None has a cache. */
export const fromPartition = (partition: string, _options?: Electron.FromPartitionOptions): Session => {
  if (!app.isReady()) throw new TypeError('Session can only be received when app is ready');
  if (partition === '') return defaultSession.known();
  const session = partitions.get(partition) ?? new Session(new Map(), partition.startsWith('persist:'));
  partitions.set(partition, session);
  return session.known();
};
