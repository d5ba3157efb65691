import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import type { WindowPlace } from '../settings/settings-file.ts';
import type { Log } from '../sign-in/sign-in-needs.ts';
import { pagePartition } from './page-session.ts';
import { windowGround } from './window-ground.ts';
import { openingOf } from './window-place.ts';

interface MainWindowNeeds {
  readonly title: string;
  readonly preload: string;
  /** A picture for the window, which only Linux takes from here. */
  readonly icon: string;
  readonly address: string;
  readonly log: Log;
  /** Something happened that makes looking at plex.tv now worth while. */
  readonly onReturn: () => void;
  /** Where the window was when it was last closed. */
  readonly place: { read(): WindowPlace | null; write(place: WindowPlace): void };
}

/** A page that crashes as soon as it is there would crash for ever. */
const mostRevivals = 3;
const revivalsForgottenMillis = 60_000;

/** The app's one window, and whether the person can see it. */
export class MainWindow {
  readonly #needs: MainWindowNeeds;
  #window: BrowserWindow | null = null;
  #revivals: readonly number[] = [];

  constructor(needs: MainWindowNeeds) {
    this.#needs = needs;
  }

  /** The page in it, or null while there is no window. */
  get page(): Electron.WebContents | null {
    return this.#window === null || this.#window.isDestroyed() ? null : this.#window.webContents;
  }

  get isSeen(): boolean {
    const window = this.#window;
    return window !== null && !window.isDestroyed() && window.isVisible() && !window.isMinimized();
  }

  /** Brings the window to the person, and makes one where there is none. */
  show(): void {
    const window = this.#window;
    if (window === null || window.isDestroyed()) {
      this.#open('in front');
      return;
    }
    // A page that ended too often was left alone; whoever asks for the window wants it back.
    if (window.webContents.isCrashed()) void this.#load(window);
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /** Makes the window without taking anybody's attention: it waits in the task bar or the Dock. */
  showLater(): void {
    if (this.page === null) this.#open('out of the way');
  }

  #open(opening: 'in front' | 'out of the way'): void {
    const { title, icon, preload, log, onReturn, place } = this.#needs;
    const main = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
    const remembered = place.read();
    const window = new BrowserWindow({
      title,
      icon,
      ...openingOf(
        remembered,
        [main, ...others].map(({ workArea }) => workArea),
      ),
      minWidth: 420,
      minHeight: 560,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: nativeTheme.shouldUseDarkColors ? windowGround.dark : windowGround.light,
      webPreferences: {
        preload,
        partition: pagePartition,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        devTools: !app.isPackaged,
      },
    });
    this.#window = window;
    // A minimised window is not a maximised one, but goes back to being one.
    let isMaximized = remembered?.maximized ?? false;
    const fillScreen = (): void => {
      if (isMaximized && !window.isMaximized()) window.maximize();
    };
    window.on('maximize', () => {
      isMaximized = true;
    });
    window.on('unmaximize', () => {
      isMaximized = false;
    });
    window.once('ready-to-show', () => {
      if (opening === 'in front') {
        fillScreen();
        window.show();
      }
      // Whoever asked for it meanwhile has it in front already.
      else if (!window.isVisible()) {
        window.once('restore', fillScreen);
        window.minimize();
      }
    });
    window.on('close', () => {
      const { x, y, width, height } = window.getNormalBounds();
      place.write({ x, y, width, height, maximized: isMaximized });
    });
    window.on('closed', () => {
      this.#window = null;
    });
    window.on('focus', onReturn);
    window.on('show', onReturn);
    window.on('restore', onReturn);
    window.webContents.on('render-process-gone', (_event, { reason }) => this.#revive(window, reason));
    window.webContents.on('unresponsive', () => {
      log.error('The page hangs.');
      // Its end brings it back, as any other end does.
      window.webContents.forcefullyCrashRenderer();
    });
    void this.#load(window);
  }

  /** The page holds nothing of its own: after a crash it starts over in the state that main is in. */
  #revive(window: BrowserWindow, reason: string): void {
    this.#needs.log.error(`The page is gone: ${reason}`);
    const now = performance.now();
    this.#revivals = [...this.#revivals.filter((at) => now - at < revivalsForgottenMillis), now];
    if (this.#revivals.length <= mostRevivals && !window.isDestroyed()) void this.#load(window);
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
