import type { EventEmitter } from 'node:events';

interface Feed {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What Electron tells of an error of Squirrel.Mac: its words, and the number and domain of the NSError. */
export interface NativeError {
  readonly message: string;
  readonly code: number;
  readonly domain: string;
}

/**
 * Plays Squirrel.Mac behind Electron's autoUpdater: fetches what it is handed, by HTTP and in two requests as it does,
 * and says of it what a test has it say.
 */
export class PlayedSquirrel {
  /** What it has fetched, one after another. */
  readonly fetched: string[] = [];
  /** How often it was to quit, install and start. */
  restarts = 0;
  /** Of the program that runs; without it Squirrel takes no feed. */
  canReadOwnSignature = true;
  readonly #autoUpdater: EventEmitter;
  #feed: Feed | null = null;

  constructor(autoUpdater: EventEmitter) {
    this.#autoUpdater = autoUpdater;
    Object.assign(autoUpdater, {
      setFeedURL: (feed: Feed) => this.#setFeed(feed),
      checkForUpdates: () => void this.#check(),
      quitAndInstall: () => {
        this.restarts += 1;
      },
    });
  }

  /** It has unpacked what it fetched, found the signature right, and will install it. */
  take(): void {
    this.#autoUpdater.emit('update-downloaded', {}, '', '1.2.0', new Date(), '');
  }

  fail({ message, code, domain }: NativeError): void {
    this.#autoUpdater.emit('error', Object.assign(new Error(message), { code, domain }), message);
  }

  #setFeed(feed: Feed): void {
    this.#feed = this.canReadOwnSignature ? feed : null;
    const message = 'Could not get code signature for running application';
    if (this.#feed === null) this.#autoUpdater.emit('error', new Error(message), message);
  }

  async #check(): Promise<void> {
    if (this.#feed === null) return;
    const { url, headers } = this.#feed;
    const answer = await fetch(url, { headers: { ...headers, Accept: 'application/json' } });
    const { url: file } = (await answer.json()) as { readonly url: string };
    this.fetched.push(await (await fetch(file, { headers: { Accept: 'application/zip' } })).text());
  }
}
