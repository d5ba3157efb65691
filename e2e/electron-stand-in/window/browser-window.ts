import type Electron from 'electron';
import { app } from '../app/app.ts';
import { running } from '../chromium/running.ts';
import type { PersonsChange } from '../page/words.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { refusingEmitter } from '../refusing-emitter.ts';
import { fromPartition } from '../session/session.ts';
import { screen } from '../system/screen.ts';
import { windowEvents, windowMembers } from './implemented.ts';
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
let lastId = 0;

/** A window with one page in it, as Electron's class of that name: always sandboxed and isolated. */
export class BrowserWindow extends refusingEmitter('BrowserWindow', windowEvents) implements Implemented {
  readonly id: number;
  readonly #page: WebContents;
  readonly #frame: WindowFrame;
  #title: string;
  #visible = false;
  #minimized = false;
  /** Where a maximized window goes back to. */
  #normalBounds: Electron.Rectangle | null = null;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    lastId += 1;
    this.id = lastId;
    this.#title = options.title ?? app.name;
    const bounds = boundsOf(options);
    const opening = running.promise.then(({ targets }) => targets.open(bounds));
    this.#page = new WebContents(
      opening,
      fromPartition(options.webPreferences?.partition ?? ''),
      options.webPreferences?.preload ?? '',
    );
    this.#frame = new WindowFrame(this.#page.opened(), bounds);
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

  loadURL(url: string): Promise<void> {
    return this.#page.loadURL(url);
  }

  isVisible(): boolean {
    return this.#visible && !this.#minimized;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  /** A minimized window is not maximized meanwhile. */
  isMaximized(): boolean {
    return this.#normalBounds !== null && !this.#minimized;
  }

  isFocused(): boolean {
    return openWindows.focused === this;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.#visible) return;
    this.#visible = true;
    this.#frame.reveal();
    this.emit('show');
  }

  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.loseFocus();
    this.#frame.conceal();
    this.emit('hide');
  }

  focus(): void {
    if (this.isFocused() || !this.isVisible()) return;
    openWindows.focused?.loseFocus();
    openWindows.focused = this;
    this.#frame.raise();
    this.emit('focus');
    app.emit('browser-window-focus', new PreventableEvent(), this);
  }

  maximize(): void {
    this.showInactive();
    if (this.isMaximized()) return;
    this.#normalBounds = this.getBounds();
    this.setBounds(screen.getPrimaryDisplay().workArea);
    this.emit('maximize');
  }

  unmaximize(): void {
    if (this.#normalBounds === null) return;
    this.setBounds(this.#normalBounds);
    this.#normalBounds = null;
    this.emit('unmaximize');
  }

  minimize(): void {
    if (this.#minimized) return;
    this.#minimized = true;
    this.loseFocus();
    this.#frame.conceal();
    this.emit('minimize');
  }

  restore(): void {
    if (!this.#minimized) return;
    this.#minimized = false;
    if (this.#visible) this.#frame.reveal();
    this.emit('restore');
    this.focus();
  }

  /** As in Electron the app is asked first, and then the page (`NotifyWindowCloseButtonClicked`, native_window.cc). */
  close(): void {
    const event = new PreventableEvent();
    this.emit('close', event);
    if (this.#destroyed) return;
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

  getBounds(): Electron.Rectangle {
    return this.#frame.bounds;
  }

  /** A minimized window keeps its bounds. */
  getNormalBounds(): Electron.Rectangle {
    return this.#normalBounds ?? this.#frame.bounds;
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    const before = this.#frame.bounds;
    this.#frame.place({ ...before, ...bounds });
    const after = this.#frame.bounds;
    if (after.width !== before.width || after.height !== before.height) this.emit('resize');
    if (after.x !== before.x || after.y !== before.y) this.emit('move');
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  setMenuBarVisibility(): void {}

  /** What the person does with a real window; one that nobody sees does only what the app says. */
  async personSays(change: PersonsChange): Promise<void> {
    if ((await this.#frame.isHeadless()) || this.#destroyed) return;
    switch (change) {
      case 'focus':
        this.focus();
        return;
      case 'blur':
        this.loseFocus();
        return;
      case 'seen':
        this.restore();
        return;
      case 'unseen':
        if ((await this.#frame.isMinimized()) && !this.#destroyed) this.minimize();
    }
  }

  /** Says that the keyboard went elsewhere. */
  loseFocus(): void {
    if (openWindows.focused !== this) return;
    openWindows.focused = null;
    this.emit('blur');
    app.emit('browser-window-blur', new PreventableEvent(), this);
  }

  #gone(): void {
    if (!all.delete(this.id)) return;
    // Unsaid: what is said of the focus waits for its turn, and then there is no window (`EmitEventSoon`).
    if (openWindows.focused === this) openWindows.focused = null;
    this.#destroyed = true;
    this.emit('closed');
    openWindows.remove(this);
  }

  /** Learns from the page when it can be shown, and from Chromium that its window is gone. */
  async #follow(): Promise<void> {
    this.#page.window = this;
    if (process.env['LATCHKEY_NEVER_READY_TO_SHOW'] === undefined) {
      this.#page.once('did-finish-load', () => this.emit('ready-to-show'));
    }
    const { targets } = await running.promise;
    const { targetId } = await this.#page.opened();
    targets.on('gone', (gone) => {
      if (gone !== targetId || this.#destroyed) return;
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
