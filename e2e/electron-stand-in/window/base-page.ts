import type Electron from 'electron';
import type { PersonsChange } from '../page/words.ts';
import { refusingEmitter } from '../refusing-emitter.ts';
import type { Session } from '../session/session.ts';
import { pageEvents } from './implemented.ts';
import type { PageZoom } from './page-zoom.ts';

/** What the page needs of the window around it. */
interface Surroundings {
  readonly bounds: Electron.Rectangle;
  readonly hasFocus: boolean;
  isDestroyed(): boolean;
  /** The page says that the person came to it, left it, sees it or does not see it. */
  readonly personSays: (change: PersonsChange) => void;
  /** The page holds on, though it was to close. */
  readonly stays: () => void;
  /** There is something to be seen of the page. */
  readonly isDrawn: () => void;
  readonly isCalled: (title: string) => void;
}

let lastId = 0;

/** Which page it is, in which window, and how large it is shown. */
export abstract class BasePage extends refusingEmitter('webContents', pageEvents) {
  abstract get zoom(): PageZoom;
  #window: Surroundings | null = null;
  readonly #id: number;
  readonly #session: Session;

  constructor(session: Session) {
    super();
    lastId += 1;
    this.#id = lastId;
    this.#session = session;
  }

  /** Set by the window around the page. */
  get window(): Surroundings | null {
    return this.#window;
  }

  set window(window: Surroundings) {
    this.#window = window;
  }

  get id(): number {
    return this.#id;
  }

  get session(): Session {
    return this.#session;
  }

  isFocused(): boolean {
    return this.window?.hasFocus ?? false;
  }

  get zoomFactor(): number {
    return this.zoom.factor;
  }

  set zoomFactor(factor: number) {
    this.zoom.factor = factor;
  }

  get zoomLevel(): number {
    return this.zoom.level;
  }

  set zoomLevel(level: number) {
    this.zoom.level = level;
  }

  getZoomFactor(): number {
    return this.zoom.factor;
  }

  setZoomFactor(factor: number): void {
    this.zoom.factor = factor;
  }

  getZoomLevel(): number {
    return this.zoom.level;
  }

  setZoomLevel(level: number): void {
    this.zoom.level = level;
  }
}
