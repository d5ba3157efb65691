import type Electron from 'electron';
import { app } from '../app/app.ts';
import { running } from '../chromium/running.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { fromPartition } from '../session/session.ts';
import { BaseWindow } from './base-window.ts';
import { windowMembers } from './implemented.ts';
import { openWindows } from './open-windows.ts';
import { throwWhenDestroyed } from './throws-when-destroyed.ts';
import { WebContents } from './web-contents.ts';
import { boundsOf, checkWindowOptions } from './window-options.ts';
import { WindowFrame } from './window-frame.ts';

type Implemented = Pick<
  Electron.BrowserWindow,
  Exclude<(typeof windowMembers)[number], 'webContents'> | 'id' | 'isDestroyed'
>;

const all = new Map<number, BrowserWindow>();

/** A window with one page in it, as Electron's class of that name: always sandboxed and isolated. */
export class BrowserWindow extends BaseWindow implements Implemented {
  readonly #page: WebContents;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    const bounds = boundsOf(options);
    const opening = running.promise.then(({ targets }) => targets.open(bounds));
    const page = new WebContents(
      opening,
      fromPartition(options.webPreferences?.partition ?? ''),
      options.webPreferences?.preload ?? '',
    );
    super(new WindowFrame(page.opened(), bounds), options.title ?? app.name);
    this.#page = page;
    all.set(this.id, this);
    openWindows.add(this);
    // A page that cannot be opened has no window.
    this.#follow().catch(() => this.#goneWithPage());
    app.emit('browser-window-created', new PreventableEvent(), this);
    if (options.show !== false) this.show();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...all.values()];
  }

  static fromId(id: number): BrowserWindow | null {
    return all.get(id) ?? null;
  }

  static fromWebContents(webContents: WebContents): BrowserWindow | null {
    return [...all.values()].find((window) => window.webContents.id === webContents.id) ?? null;
  }

  static getFocusedWindow(): BrowserWindow | null {
    return [...all.values()].find((window) => window.isFocused()) ?? null;
  }

  get webContents(): WebContents {
    return this.#page;
  }

  loadURL(url: string, options?: Electron.LoadURLOptions): Promise<void> {
    return this.#page.loadURL(url, options);
  }

  override setBounds(bounds: Partial<Electron.Rectangle>): void {
    super.setBounds(bounds);
    this.#page.zoom.show();
  }

  /** As in Electron the app is asked first, and then the page (`NotifyWindowCloseButtonClicked`, native_window.cc). */
  close(): void {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (this.isDestroyed()) return;
    if (event.defaultPrevented) this.stays();
    else this.#page.close({ waitForBeforeUnload: true });
  }

  destroy(): void {
    this.#page.close();
    this.#gone();
    setImmediate(() => this.#page.markDestroyed());
  }

  /** Says that the window does not close after all. */
  stays(): void {
    openWindows.emit('stays');
  }

  /** The first layout of a document says that its window can be shown, unless the system is one that says no such thing. */
  isDrawn(): void {
    if (this.isDestroyed() || process.env['LATCHKEY_NEVER_READY_TO_SHOW'] !== undefined) return;
    process.nextTick(() => this.emit('ready-to-show', new PreventableEvent()));
  }

  /** The window goes by the title of its page, unless the app prevents that. */
  isCalled(title: string): void {
    const event = new PreventableEvent();
    this.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented && !this.isDestroyed()) this.setTitle(title);
  }

  #gone(): void {
    if (!all.delete(this.id)) return;
    this.markDestroyed();
    openWindows.remove(this);
  }

  /** Learns from the page when it can be shown, and from Chromium that its window is gone. */
  async #follow(): Promise<void> {
    this.#page.window = this;
    const { targets } = await running.promise;
    const { targetId } = await this.#page.opened();
    targets.on('gone', (gone) => {
      if (gone !== targetId || this.isDestroyed()) return;
      // The person did that, or the page itself.
      if (!this.#page.closing.isUnderWay) this.emit('close', new PreventableEvent());
      this.#goneWithPage();
    });
  }

  #goneWithPage(): void {
    this.#page.markDestroyed();
    this.#gone();
  }
}

throwWhenDestroyed(BrowserWindow.prototype, windowMembers);
