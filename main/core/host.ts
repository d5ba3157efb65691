import type { RuntimePart } from '../../preload/contract.ts';
import type { OperatingSystem } from './installation/operating-system.ts';
import type { RunProgram } from './installation/run-program.ts';
import type { Log } from './log/log.ts';
import type { Redactor } from './log/redactor.ts';
import type { LoginItem } from './login-item/login-item.ts';
import type { Fetch } from './plex/private-fetch.ts';
import type { Clock } from './time/clock.ts';
import type { UpdateOffer } from './updates/updates.ts';

/** What core needs of the machine and of the program that it runs in. Electron gives it, or Node alone. */
export interface Host {
  readonly log: Log;
  /** What the log is freed of secrets by. */
  readonly redactor: Pick<Redactor, 'hide'>;
  readonly clock: Clock;
  /** "Latchkey" */
  readonly product: string;
  readonly version: string;
  /** What the program runs on, for whoever reads a report. */
  readonly runtime: readonly RuntimePart[];
  /** Whether the program talks to the real Plex only: it is packaged for people. */
  readonly isSealed: boolean;
  /** What the system says of itself and of the computer. */
  readonly system: OperatingSystem;
  /** As Node names it; the keychain is that platform's own. */
  readonly platform: NodeJS.Platform;
  readonly runProgram: RunProgram;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder where the settings lie. */
  readonly profile: string;
  /** Whether this is the app itself: what only looks in passing writes no settings. */
  readonly mayWriteSettings: boolean;
  /** The person's own folder, which no profile and no setting moves. */
  readonly homeFolder: string;
  /** The screen in pixels, "1920x1080"; null where nobody knows of one. */
  readonly screenResolution: string | null;
  readonly loginItem: LoginItem;
  readonly updates: UpdateOffer;
  readonly fetch: Fetch;
  /** Returns the system's languages as tags, best first: "de-AT". */
  systemLanguages(): readonly string[];
  /** Returns the addresses of a host. Rejects where its name cannot be looked up. */
  resolveHost(host: string): Promise<readonly string[]>;
  /** Returns which proxies `fetch` takes to an address, as Chromium words it: "DIRECT", or "PROXY host:port; …". */
  resolveProxy(address: string): Promise<string>;
  /** Returns whether the system's own browser has opened a page of one of these origins. */
  openInBrowser(address: string, origins: readonly string[]): Promise<boolean>;
  copyToClipboard(text: string): Promise<void>;
  /** Returns whether the person can see a window of the program's: neither hidden nor minimised. */
  isSeen(): boolean;
}
