import type { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { CdpSession } from '../chromium/cdp-connection.ts';
import { running } from '../chromium/running.ts';
import type { OpenTarget } from '../chromium/targets.ts';
import { PreventableEvent } from '../preventable-event.ts';

/** A page that takes nothing from anybody is left no longer than this to hear that it is closed. */
const hungMillis = 500;

/** How a page comes to its end, and how it may hold on to itself: what it answers to `beforeunload`. */
export class PageClosing {
  readonly #events: EventEmitter;
  readonly #stays: () => void;
  /** Whether somebody asked for the end of the page, and it did not hold on. */
  isUnderWay = false;

  /** `stays` is called when the page holds on, whether it was to close or to go elsewhere. */
  constructor(events: EventEmitter, stays: () => void) {
    this.#events = events;
    this.#stays = stays;
  }

  /** Closes the page; with `asking` it may hold on. */
  async close({ session, targetId }: OpenTarget, asking: boolean): Promise<void> {
    this.isUnderWay = true;
    if (!asking) return (await running.promise).targets.close(targetId);
    // Whoever closes a window counts as the person at the page (`NotifyUserActivation`,
    // shell/browser/api/electron_api_browser_window.cc): a page that nobody ever touched has no say.
    const touch = session.send('Runtime.evaluate', { expression: 'undefined', userGesture: true });
    await Promise.race([touch.catch(() => {}), pause(hungMillis)]);
    session.tell('Page.close');
  }

  /** Answers the page's dialogs, since whoever is told of them must, or the page waits for ever. */
  follow(session: CdpSession): void {
    session.on('Page.javascriptDialogOpening', ({ type }) => {
      session.tell('Page.handleJavaScriptDialog', { accept: type !== 'beforeunload' || this.#lets() });
    });
  }

  /** Whether the app lets a page go that would hold on (`RunBeforeUnloadDialog`, electron_api_web_contents.cc). */
  #lets(): boolean {
    const event = new PreventableEvent();
    this.#events.emit('will-prevent-unload', event);
    if (event.defaultPrevented) return true;
    this.isUnderWay = false;
    this.#stays();
    return false;
  }
}
