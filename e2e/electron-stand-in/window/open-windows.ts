import { EventEmitter } from 'node:events';

interface OpenWindow {
  readonly close: () => void;
  readonly destroy: () => void;
  readonly isDestroyed: () => boolean;
  readonly loseFocus: () => void;
}

/** All windows that are not destroyed, oldest first. Says when the last one is gone, and when one stays that was to close. */
class OpenWindows extends EventEmitter<{ 'all closed': []; stays: [] }> {
  /** The one that has the person's keyboard. */
  focused: OpenWindow | null = null;
  readonly #windows = new Set<OpenWindow>();

  add(window: OpenWindow): void {
    this.#windows.add(window);
  }

  remove(window: OpenWindow): void {
    if (this.#windows.delete(window) && this.#windows.size === 0) this.emit('all closed');
  }

  get count(): number {
    return this.#windows.size;
  }

  closeAll(): void {
    for (const window of this.#left()) window.close();
  }

  destroyAll(): void {
    for (const window of this.#left()) window.destroy();
  }

  /** Those that the end of another one has left, and that do not say their `closed` just now. */
  *#left(): Iterable<OpenWindow> {
    const windows = [...this.#windows];
    for (const window of windows) if (!window.isDestroyed()) yield window;
  }
}

export const openWindows = new OpenWindows();
