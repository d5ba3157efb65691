import type { OpenTarget } from '../chromium/targets.ts';
import { running } from '../chromium/running.ts';
import { screen } from '../system/screen.ts';
import type { Session } from '../session/session.ts';
import { allWebContents } from './all-web-contents.ts';

/** How large the pages of each host are, for every session. */
const levels = new WeakMap<Session, Map<string, number>>();

const levelOf = (factor: number): number => Math.log(factor) / Math.log(1.2);
const factorOf = (level: number): number => 1.2 ** level;

/** What Chromium can display (docs/api/web-contents.md, `setZoomFactor`). */
const smallest = levelOf(0.25);
const largest = levelOf(5);

const hostOf = (url: string): string => (URL.canParse(url) && new URL(url).hostname) || url;

interface ZoomedPage {
  readonly session: Session;
  /** Empty while the page shows nothing of the app's. */
  readonly url: () => string;
  readonly isCrashed: () => boolean;
  readonly opened: () => Promise<OpenTarget>;
  readonly size: () => { readonly width: number; readonly height: number };
}

/**
 * How large a page is shown. As in Electron (shell/browser/web_contents_zoom_controller.cc) all pages of a session that
 * show the same host are of one size, and a page that shows nothing, or that crashed, has none that could be changed.
 */
export class PageZoom {
  readonly #page: ZoomedPage;
  #last: Promise<unknown> = Promise.resolve();
  #shown = '';

  constructor(page: ZoomedPage) {
    this.#page = page;
  }

  get level(): number {
    return levels.get(this.#page.session)?.get(hostOf(this.#page.url())) ?? 0;
  }

  set level(level: number) {
    const { session, url, isCrashed } = this.#page;
    if (url() === '' || isCrashed()) return;
    const ofSession = levels.get(session) ?? new Map<string, number>();
    levels.set(session, ofSession.set(hostOf(url()), Math.min(Math.max(level, smallest), largest)));
    for (const page of allWebContents.values()) page.zoom.show();
  }

  get factor(): number {
    return factorOf(this.level);
  }

  set factor(factor: number) {
    if (factor < Number.EPSILON) throw new Error("'zoomFactor' must be a double greater than 0.0");
    this.level = levelOf(factor);
  }

  /** Shows the page as large as it is to be; after its host or the size of its window changed, too. */
  show(): void {
    const { width, height } = this.#page.size();
    const { level, factor } = this;
    const wanted = level === 0 ? '' : [factor, width, height].join();
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    const turn = async (): Promise<void> => {
      const { session } = await this.#page.opened();
      const { chromium } = await running.promise;
      await (wanted === ''
        ? session.send('Emulation.clearDeviceMetricsOverride')
        : session.send('Emulation.setDeviceMetricsOverride', {
            width: Math.round(width / factor),
            height: Math.round(height / factor),
            deviceScaleFactor: factor * screen.getPrimaryDisplay().scaleFactor,
            // Where nobody sees the page, Playwright's mouse goes by the page's own pixels.
            scale: chromium.headless ? 1 : factor,
            mobile: false,
          }));
    };
    // A page that is gone has no size.
    this.#last = this.#last.then(turn).catch(() => {});
  }
}
