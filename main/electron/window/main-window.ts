import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { WindowBounds } from '../../core/settings/settings-file.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { Log } from '../../core/log/log.ts';
import { rememberWindowBounds } from './remember-window-bounds.ts';
import { rendererPartition } from '../page/permissions.ts';
import { revealOnce } from '../../core/window/reveal-once.ts';
import { windowBackground } from '../../core/window/window-background.ts';
import { boundsToOpenWith } from '../../core/window/window-bounds.ts';

interface MainWindowNeeds {
  readonly title: string;
  readonly preload: string;
  /** A picture for the window, which only Linux takes from here. */
  readonly icon: string;
  readonly address: string;
  readonly clock: Pick<Clock, 'monotonicMillis' | 'sleep'>;
  readonly log: Log;
  /** There no window learns where it is, and none is minimised. */
  readonly isOnWayland: boolean;
  /** Windows asks whether the person's session may end. */
  readonly onSessionQuestion: () => void;
  /** The session ends, and the app with it, in a moment. */
  readonly onSessionEnd: () => void;
  /** Where the window was when it was last closed. */
  readonly place: { read(): WindowBounds | null; write(place: WindowBounds): void };
}

/** A page that crashes as soon as it is there would crash for ever. */
const maxRevivals = 3;
const revivalsForgottenMillis = 60_000;

/** The app's one window. */
export class MainWindow {
  readonly #needs: MainWindowNeeds;
  readonly #returnListeners = new Set<() => void>();
  #window: BrowserWindow | null = null;
  #revivals: readonly number[] = [];

  constructor(needs: MainWindowNeeds) {
    this.#needs = needs;
  }

  /** The page in it, or null while there is no window. */
  get page(): Electron.WebContents | null {
    return this.#window === null || this.#window.isDestroyed() ? null : this.#window.webContents;
  }

  /** Calls the listener whenever the person comes back to the window: something may have changed meanwhile. */
  onReturn(listener: () => void): void {
    this.#returnListeners.add(listener);
  }

  /** Brings the window to the person, and makes one where there is none. */
  show(): void {
    const window = this.#window;
    if (window === null || window.isDestroyed()) {
      this.#open('in-front');
      return;
    }
    // A page that ended too often was left alone; whoever asks for the window wants it back.
    if (window.webContents.isCrashed()) void this.#load(window);
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /**
   * Makes the window without taking anybody's attention: it waits in the task bar or the Dock. On Wayland no window can be
   * made minimised: there is none until the person asks for it.
   */
  showLater(): void {
    if (this.page === null && !this.#needs.isOnWayland) this.#open('out-of-the-way');
  }

  #open(opening: 'in-front' | 'out-of-the-way'): void {
    const { title, icon, preload, clock, log, isOnWayland, place } = this.#needs;
    const main = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
    const remembered = place.read();
    const window = new BrowserWindow({
      title,
      icon,
      ...boundsToOpenWith(
        remembered,
        [main, ...others].map(({ workArea }) => workArea),
      ),
      minWidth: 420,
      minHeight: 560,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? windowBackground.dark : windowBackground.light,
      webPreferences: {
        preload,
        partition: rendererPartition,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        devTools: !app.isPackaged,
      },
    });
    this.#window = window;
    const gone = new AbortController();
    const { fillScreen } = rememberWindowBounds(window, {
      remembered,
      knowsPosition: !isOnWayland,
      write: (last) => place.write(last),
    });
    window.on('query-session-end', this.#needs.onSessionQuestion);
    window.on('session-end', this.#needs.onSessionEnd);
    window.on('closed', () => {
      gone.abort();
      this.#window = null;
    });
    const tellReturn = (): void => {
      for (const listener of this.#returnListeners) listener();
    };
    window.on('focus', tellReturn);
    window.on('show', tellReturn);
    window.on('restore', tellReturn);
    window.webContents.on('render-process-gone', (_event, { reason }) => this.#revive(window, reason));
    window.webContents.on('unresponsive', () => {
      log.error('The page hangs.');
      // Its end brings it back, as any other end does.
      window.webContents.forcefullyCrashRenderer();
    });
    const reveal = (): void => {
      if (opening === 'in-front') {
        const isShownAlready = window.isVisible();
        fillScreen();
        if (!isShownAlready) window.show();
        // How far a start came can be told from outside; the page itself counts as visible in a hidden window too.
        if (window.isVisible()) log.info('The window is shown.');
      }
      // Whoever asked for it meanwhile has it in front already.
      else if (!window.isVisible()) {
        window.once('restore', fillScreen);
        window.minimize();
      }
    };
    void revealOnce({
      clock,
      onReady: (listener) => window.once('ready-to-show', listener),
      loaded: this.#load(window),
      reveal,
      signal: gone.signal,
    });
  }

  /** The page holds nothing of its own: after a crash it starts over in the state that main is in. */
  #revive(window: BrowserWindow, reason: string): void {
    this.#needs.log.error(`The page is gone: ${reason}`);
    const now = this.#needs.clock.monotonicMillis();
    this.#revivals = [...this.#revivals.filter((at) => now - at < revivalsForgottenMillis), now];
    if (this.#revivals.length <= maxRevivals && !window.isDestroyed()) void this.#load(window);
  }

  async #load(window: BrowserWindow): Promise<void> {
    try {
      await window.loadURL(this.#needs.address);
    } catch (error) {
      this.#needs.log.error('The page could not be loaded.', error);
      if (!window.isDestroyed()) window.show();
    }
  }
}
