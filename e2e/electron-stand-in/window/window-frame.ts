import type Electron from 'electron';
import type { OpenTarget } from '../chromium/targets.ts';
import { type Running, running } from '../chromium/running.ts';

/** Electron's windows have no fractions (`ToRoundedRect`, shell/common/gin_converters/gfx_converter.cc). */
const rounded = ({ x, y, width, height }: Electron.Rectangle): Electron.Rectangle => {
  const left = Math.round(x);
  const top = Math.round(y);
  return { x: left, y: top, width: Math.round(x + width) - left, height: Math.round(y + height) - top };
};

/** The outside of a window: where it is, and whether it is seen. Commands reach Chromium one after the other. */
export class WindowFrame {
  bounds: Electron.Rectangle;
  readonly #opened: Promise<OpenTarget>;
  #last: Promise<unknown>;

  constructor(opened: Promise<OpenTarget>, bounds: Electron.Rectangle) {
    this.#opened = opened;
    this.bounds = bounds;
    this.#last = opened.catch(() => {});
    this.#resize();
    this.#move();
  }

  place(bounds: Electron.Rectangle): void {
    const { x, y } = this.bounds;
    this.bounds = rounded(bounds);
    this.#resize();
    if (this.bounds.x !== x || this.bounds.y !== y) this.#move();
  }

  reveal(): void {
    this.#setState('normal');
  }

  /** Chromium has no hidden windows: a hidden one is minimized, and its page knows that it is not seen. */
  conceal(): void {
    this.#setState('minimized');
  }

  raise(): void {
    void this.#opened.then(({ session }) => session.tell('Page.bringToFront')).catch(() => {});
  }

  async isHeadless(): Promise<boolean> {
    return (await running.promise).chromium.headless;
  }

  /** Whether Chromium shows the window as minimized. One that is on its way out is not seen either, but not minimized. */
  async isMinimized(): Promise<boolean> {
    const look = async (): Promise<boolean> => {
      const { session } = await this.#opened;
      const { bounds } = await session.send('Browser.getWindowForTarget');
      return bounds.windowState === 'minimized';
    };
    return look().catch(() => false);
  }

  #resize(): void {
    const { width, height } = this.bounds;
    // A window of Electron has neither tabs nor an address bar, which take room in one of headless Chromium.
    this.#do(({ chromium }, windowId) =>
      chromium.connection.browser.send('Browser.setContentsSize', { windowId, width, height }),
    );
  }

  #move(): void {
    const { x, y } = this.bounds;
    this.#do(async ({ chromium }, windowId) => {
      // Headless Chromium draws nothing of a page that lies beyond its own width.
      if (chromium.headless) return;
      await chromium.connection.browser.send('Browser.setWindowBounds', { windowId, bounds: { left: x, top: y } });
    });
  }

  #setState(windowState: 'normal' | 'minimized'): void {
    this.#do(({ chromium }, windowId) =>
      chromium.connection.browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } }),
    );
  }

  #do(change: (running: Running, windowId: number) => Promise<unknown>): void {
    const turn = async (): Promise<void> => {
      const { session } = await this.#opened;
      const now = await running.promise;
      // Asked of the page itself: Chromium without any window does not survive being asked about a page that is gone.
      const { windowId } = await session.send('Browser.getWindowForTarget');
      await change(now, windowId);
    };
    // A window that is gone has nothing left to change.
    this.#last = this.#last.then(turn).catch(() => {});
  }
}
