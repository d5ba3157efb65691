import type { BrowserWindow } from 'electron';
import type { WindowBounds } from '../../core/settings/settings-file.ts';

type PlacedWindow = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'maximize' | 'on'>;

interface PlaceNeeds {
  /** Where the window was last, or null. */
  readonly remembered: WindowBounds | null;
  /** Whether the window learns where on the screen it is. */
  readonly knowsPosition: boolean;
  readonly write: (place: WindowBounds) => void;
}

interface KeptPlace {
  /** Has the window fill its screen, where it did so last. */
  readonly fillScreen: () => void;
}

/**
 * Returns a window's place, written down when it closes, when the session ends, and when it is gone without being
 * closed, as after the display was lost: then it cannot be asked any more, and so is followed while it is there.
 */
export const rememberWindowBounds = (
  window: PlacedWindow,
  { remembered, knowsPosition, write }: PlaceNeeds,
): KeptPlace => {
  // A minimised window is not a maximised one, but goes back to being one.
  let isMaximized = remembered?.maximized ?? false;
  let unwritten: WindowBounds | null = null;
  const look = (): WindowBounds => {
    const { x, y, width, height } = window.getNormalBounds();
    return { ...(knowsPosition ? { x, y } : {}), width, height, maximized: isMaximized };
  };
  const follow = (): void => {
    unwritten = look();
  };
  const writeDown = (): void => {
    unwritten = null;
    write(look());
  };
  window.on('move', follow);
  window.on('resize', follow);
  window.on('maximize', () => {
    isMaximized = true;
    follow();
  });
  window.on('unmaximize', () => {
    isMaximized = false;
    follow();
  });
  window.on('close', writeDown);
  window.on('session-end', writeDown);
  window.on('closed', () => {
    if (unwritten !== null) write(unwritten);
  });
  return {
    fillScreen: () => {
      if (isMaximized && !window.isMaximized()) window.maximize();
    },
  };
};
