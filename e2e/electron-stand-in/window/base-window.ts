import type Electron from 'electron';
import { app } from '../app/app.ts';
import type { PersonsChange } from '../page/words.ts';
import { PreventableEvent } from '../preventable-event.ts';
import { refusingEmitter } from '../refusing-emitter.ts';
import { screen } from '../system/screen.ts';
import { windowEvents } from './implemented.ts';
import { openWindows } from './open-windows.ts';
import type { WindowFrame } from './window-frame.ts';

let lastId = 0;

/** A window without what is in it: where it is, whether it is seen, and what the person does with it. */
export abstract class BaseWindow extends refusingEmitter('BrowserWindow', windowEvents) {
  readonly id: number;
  readonly #frame: WindowFrame;
  #title: string;
  #visible = false;
  #minimized = false;
  /** Where a maximized window goes back to. */
  #normalBounds: Electron.Rectangle | null = null;
  #isDestroyed = false;

  constructor(frame: WindowFrame, title: string) {
    super();
    lastId += 1;
    this.id = lastId;
    this.#frame = frame;
    this.#title = title;
    // What the window says of the keyboard, the app says after it, whoever has it said (lib/browser/api/browser-window.ts).
    for (const name of ['blur', 'focus']) {
      this.on(name, (event: unknown) => app.emit(`browser-window-${name}`, event, this));
    }
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
    return this.hasFocus;
  }

  get hasFocus(): boolean {
    return openWindows.focused === this;
  }

  get bounds(): Electron.Rectangle {
    return this.#frame.bounds;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.#visible) return;
    this.#visible = true;
    this.#frame.reveal();
    this.#say('show');
  }

  hide(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.loseFocus();
    this.#frame.conceal();
    this.#say('hide');
  }

  focus(): void {
    if (this.isFocused() || !this.isVisible()) return;
    openWindows.focused?.loseFocus();
    openWindows.focused = this;
    this.#frame.raise();
    this.#saySoon('focus');
  }

  maximize(): void {
    this.showInactive();
    if (this.isMaximized()) return;
    this.#normalBounds = this.getBounds();
    this.setBounds(screen.getPrimaryDisplay().workArea);
    this.#say('maximize');
  }

  unmaximize(): void {
    if (this.#normalBounds === null) return;
    this.setBounds(this.#normalBounds);
    this.#normalBounds = null;
    this.#say('unmaximize');
  }

  minimize(): void {
    if (this.#minimized) return;
    this.#minimized = true;
    this.loseFocus();
    this.#frame.conceal();
    this.#say('minimize');
  }

  restore(): void {
    if (!this.#minimized) return;
    this.#minimized = false;
    if (this.#visible) this.#frame.reveal();
    this.#say('restore');
    this.focus();
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
    if (after.width !== before.width || after.height !== before.height) this.#say('resize');
    if (after.x !== before.x || after.y !== before.y) this.#say('move');
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  setMenuBarVisibility(): void {}

  /** Nobody sees a task bar here. */
  flashFrame(_flag: boolean): void {}

  /** What the person does with a real window; one that nobody sees does only what the app says. */
  async personSays(change: PersonsChange): Promise<void> {
    if ((await this.#frame.isHeadless()) || this.#isDestroyed) return;
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
        if ((await this.#frame.isMinimized()) && !this.#isDestroyed) this.minimize();
    }
  }

  /** Says that the keyboard went elsewhere. */
  loseFocus(): void {
    if (openWindows.focused !== this) return;
    openWindows.focused = null;
    this.#saySoon('blur');
  }

  /** Says that the window is gone. */
  protected markDestroyed(): void {
    // Unsaid, since by the time of its turn there is no window.
    if (openWindows.focused === this) openWindows.focused = null;
    this.#isDestroyed = true;
    this.#say('closed');
  }

  #say(name: string): void {
    this.emit(name, new PreventableEvent());
  }

  /** What is said of the keyboard waits for its turn (`EmitEventSoon`, shell/browser/api/electron_api_base_window.cc). */
  #saySoon(name: string): void {
    setImmediate(() => this.#isDestroyed || this.#say(name));
  }

  abstract close(): void;
  abstract destroy(): void;
}
