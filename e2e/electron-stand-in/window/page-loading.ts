import { once } from 'node:events';
import type { Handlers } from '../protocol/protocol.ts';
import type { DocumentLoads } from './document-loads.ts';
import { isLoadable, LoadFailure, refuseUnanswered } from './load-failure.ts';

interface LoadingPage {
  readonly url: () => string;
  readonly handlers: Handlers;
  /** Sends the page there; resolves with what went wrong, or null. */
  readonly send: (url: string) => Promise<LoadFailure | null>;
  /** Says that the page did not get there, and gives that back. */
  readonly failed: (failure: LoadFailure) => LoadFailure;
}

/** What the app does with what a page loads: it sends the page somewhere, and waits until nothing loads any more. */
export class PageLoading {
  readonly #page: LoadingPage;
  readonly #loads: DocumentLoads;
  /** How often the app sent the page somewhere and has not been told what came of it. */
  #sendings = 0;
  #begins = false;

  constructor(page: LoadingPage, loads: DocumentLoads) {
    this.#page = page;
    this.#loads = loads;
  }

  async loadURL(url: string): Promise<void> {
    const { failed, handlers, send } = this.#page;
    if (!isLoadable(url)) throw failed(new LoadFailure('ERR_INVALID_URL', url));
    refuseUnanswered(url, handlers);
    // Not safe while it is being said that a load begins (`WebContents::LoadURL`, shell/browser/api/electron_api_web_contents.cc).
    if (this.#begins) throw failed(new LoadFailure('ERR_FAILED', url));
    this.#sendings += 1;
    const failure = await send(url).catch(() => new LoadFailure('ERR_FAILED', url));
    this.#sendings -= 1;
    this.#loads.emit('settled');
    if (failure) throw failure;
  }

  /** Has it said that a load begins, and takes no other meanwhile. */
  beginning(say: () => void): void {
    this.#begins = true;
    try {
      say();
    } finally {
      this.#begins = false;
    }
  }

  /** The same, where only what the app itself began is not safe. */
  beginsToLoad(say: () => void): void {
    if (this.#sendings === 0) say();
    else this.beginning(say);
  }

  /** Resolves when a document is there and none is on its way (`waitTillCanExecuteJavaScript`, lib/browser/api/web-contents.ts). */
  async whenSettled(): Promise<void> {
    if (this.#page.url() !== '' && !this.#isBusy) return;
    do await once(this.#loads, 'settled');
    while (this.#isBusy);
  }

  get #isBusy(): boolean {
    return this.#sendings > 0 || this.#loads.isMainFrameLoading;
  }
}
