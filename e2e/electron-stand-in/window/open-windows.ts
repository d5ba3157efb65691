import { EventEmitter } from 'node:events';

interface OpenWindow {
  /** Whether the window may go: false when the app prevented its `close`. */
  readonly askToClose: () => boolean;
  readonly destroy: () => void;
  readonly loseFocus: () => void;
}

/** All windows that are not destroyed, oldest first; says so when the last one is gone. */
class OpenWindows extends EventEmitter<{ 'all closed': [] }> {
  /** The one that has the person's keyboard. */
  focused: OpenWindow | null = null;
  readonly #windows = new Set<OpenWindow>();

  add(window: OpenWindow): void {
    this.#windows.add(window);
  }

  remove(window: OpenWindow): void {
    if (this.#windows.delete(window) && this.#windows.size === 0) this.emit('all closed');
  }

  list(): readonly OpenWindow[] {
    return [...this.#windows];
  }
}

export const openWindows = new OpenWindows();
