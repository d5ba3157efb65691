import type { EventEmitter } from 'node:events';

/** How long Chromium waits for a page to take what the person did (kHungRendererDelay), unless a test is in a hurry. */
const hungMillis = Number(process.env['LATCHKEY_HUNG_PAGE_MILLIS'] ?? 15_000);

/**
 * As in Chromium a page counts as unresponsive when it does not take a piece of input for a while, and as responsive
 * again when it has taken all of them.
 */
export class PageHang {
  readonly #events: EventEmitter;
  #waiting = 0;
  #unresponsive = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(events: EventEmitter) {
    this.#events = events;
  }

  /** Waits for the page to take a piece of input. A page that is gone takes nothing, and is waited for no longer. */
  wait(taken: Promise<unknown>): void {
    this.#waiting += 1;
    this.#timer ??= setTimeout(() => this.#timeIsUp(), hungMillis).unref();
    taken.then(
      () => this.#taken(),
      () => this.forget(),
    );
  }

  /** The page is another one now, or none. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = 0;
    this.#unresponsive = false;
  }

  #timeIsUp(): void {
    this.#unresponsive = true;
    this.#events.emit('unresponsive');
  }

  #taken(): void {
    const wasUnresponsive = this.#unresponsive;
    this.#waiting -= 1;
    if (this.#waiting > 0) return;
    this.forget();
    if (wasUnresponsive) this.#events.emit('responsive');
  }
}
