import type Electron from 'electron';
import { switches } from '../app/command-line.ts';
import { fetch } from '../net/fetch.ts';
import { proxyFor } from '../net/proxy.ts';
import { userAgent } from '../net/user-agent.ts';
import { protocol } from '../protocol/protocol.ts';
import { toChromium } from '../protocol/scheme-address.ts';
import { notImplemented } from '../refuse-the-rest.ts';
import { refusingEmitter } from '../refusing-emitter.ts';
import { allWebContents } from '../window/all-web-contents.ts';
import { refusePermissions } from './permissions.ts';

type Implemented = Pick<
  Electron.Session,
  | 'clearStorageData'
  | 'getUserAgent'
  | 'resolveProxy'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerEnabled'
>;

/** The one session: all windows share it. */
class Session extends refusingEmitter('session') implements Implemented {
  readonly protocol = protocol;
  readonly fetch = fetch;

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
    // The environment is all that the stand-in knows of a system's proxies, and what Node reads by itself.
    return mode === undefined || mode === 'system' ? Promise.resolve() : notImplemented(`session.setProxy: ${mode}`);
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

export const defaultSession = new Session();
