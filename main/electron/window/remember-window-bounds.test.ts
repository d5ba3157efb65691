import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Rectangle, WindowBounds } from '../../core/settings/settings-file.ts';
import { rememberWindowBounds } from './remember-window-bounds.ts';

const first = { x: 300, y: 120, width: 520, height: 700 };
const second = { x: 40, y: 60, width: 440, height: 640 };

/** A window that can be asked for its place only while it is there. */
class FakeWindow extends EventEmitter {
  bounds: Rectangle | null = first;
  maximized = false;

  getNormalBounds(): Rectangle {
    if (this.bounds === null) throw new TypeError('Object has been destroyed');
    return this.bounds;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  maximize(): void {
    this.maximized = true;
    this.emit('maximize');
  }

  moveTo(bounds: Rectangle): void {
    this.bounds = bounds;
    this.emit('move');
    this.emit('resize');
  }

  /** As when the display is lost: nobody closes it. */
  vanish(): void {
    this.bounds = null;
    this.emit('closed');
  }

  close(): void {
    this.emit('close');
    this.vanish();
  }
}

const kept = ({ remembered = null as WindowBounds | null, knowsPosition = true } = {}) => {
  const window = new FakeWindow();
  const written: WindowBounds[] = [];
  const { fillScreen } = rememberWindowBounds(window as unknown as BrowserWindow, {
    remembered,
    knowsPosition,
    write: (place) => written.push(place),
  });
  return { window, written, fillScreen };
};

describe('the place of a window', () => {
  it('is written down when the window closes, once', () => {
    const { window, written } = kept();
    window.moveTo(second);
    window.close();
    expect(written).toEqual([{ ...second, maximized: false }]);
  });

  it('is written down when the window is gone without having been closed', () => {
    const { window, written } = kept();
    window.moveTo(second);
    window.maximize();
    window.vanish();
    expect(written).toEqual([{ ...second, maximized: true }]);
  });

  it('stays what it was when the window was not moved before it was gone', () => {
    const { window, written } = kept({ remembered: { ...first, maximized: false } });
    window.vanish();
    expect(written).toEqual([]);
  });

  it('is written down when the session ends', () => {
    const { window, written } = kept();
    window.moveTo(second);
    window.emit('session-end');
    expect(written).toEqual([{ ...second, maximized: false }]);
  });

  it('has no position where the window does not learn it', () => {
    const { window, written } = kept({ knowsPosition: false });
    window.moveTo({ ...second, x: 0, y: 0 });
    window.close();
    expect(written).toEqual([{ width: 440, height: 640, maximized: false }]);
  });

  it('fills the screen again when it did so last', () => {
    const { window, written, fillScreen } = kept({ remembered: { ...first, maximized: true } });
    fillScreen();
    expect(window.maximized).toBe(true);
    window.close();
    expect(written).toEqual([{ ...first, maximized: true }]);
    const usual = kept({ remembered: { ...first, maximized: false } });
    usual.fillScreen();
    expect(usual.window.maximized).toBe(false);
  });
});
