import type { WebContents } from 'electron';
import type { EventName, Value } from '../../../preload/contract.ts';
import type { MainWindow } from '../window/main-window.ts';
import { pushToPage } from './bridge.ts';

/** Tells the page of events. Of what happens before a page is ready, it is told the latest once it is. */
export class EventPusher {
  readonly #window: Pick<MainWindow, 'page'>;
  readonly #waiting = new Map<EventName, (page: WebContents) => void>();
  readonly #followed = new WeakSet<WebContents>();
  #ready: WebContents | null = null;

  constructor(window: Pick<MainWindow, 'page'>) {
    this.#window = window;
  }

  push<Name extends EventName>(name: Name, value: Value<Name>): void {
    this.#waiting.set(name, (page) => pushToPage(page, name, value));
    this.#deliver();
  }

  /** To be called when the window's page listens: it does until its document or its process ends. */
  pageIsReady(): void {
    this.#ready = this.#window.page;
    if (this.#ready !== null) this.#follow(this.#ready);
    this.#deliver();
  }

  #follow(page: WebContents): void {
    if (this.#followed.has(page)) return;
    this.#followed.add(page);
    const forget = (): void => {
      if (this.#ready === page) this.#ready = null;
    };
    // Another document, or this one anew; what happens within a document or in a frame is not told so.
    page.on('did-navigate', forget);
    page.on('render-process-gone', forget);
  }

  #deliver(): void {
    const page = this.#ready;
    if (page === null || page !== this.#window.page) return;
    for (const push of this.#waiting.values()) push(page);
    this.#waiting.clear();
  }
}
