import type { Rectangle, WindowBounds } from '../settings/settings-file.ts';

/** Where and how large a window opens; without a place of its own the system chooses one. */
export interface Opening {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

const usual = { width: 440, height: 640 };
/** So much of a window has to be on a screen for it to count as being there: enough to see it and to take hold of it. */
const minVisiblePixels = 64;

/** Of one direction: how much of a window lies on the screen. */
const shared = (start: number, length: number, screenStart: number, screenLength: number): number =>
  Math.min(start + length, screenStart + screenLength) - Math.max(start, screenStart);

/** Moves a window as little as possible so that it begins on the screen and ends there if it fits. */
const within = (start: number, length: number, screenStart: number, screenLength: number): number =>
  Math.max(screenStart, Math.min(start, screenStart + screenLength - length));

/** How much of the place is on the screen; zero where there is not enough of it to count. */
const seenOn = (place: Rectangle, screen: Rectangle): number => {
  const across = shared(place.x, place.width, screen.x, screen.width);
  const down = shared(place.y, place.height, screen.y, screen.height);
  return across >= minVisiblePixels && down >= minVisiblePixels ? across * down : 0;
};

/** No larger than the screen. */
const sizeOn = (screen: Rectangle, { width, height }: Pick<Rectangle, 'width' | 'height'>): Opening => ({
  width: Math.min(width, screen.width),
  height: Math.min(height, screen.height),
});

/**
 * Returns where a window opens that was last at `remembered`: there again, as long as a screen shows that place, and
 * wholly on that screen. Screens come and go between two starts: a place that none shows is given up, the size is not.
 * `screens` are the parts of each that windows may use, the main one first.
 */
export const boundsToOpenWith = (
  remembered: Omit<WindowBounds, 'maximized'> | null,
  screens: readonly Rectangle[],
): Opening => {
  const [main] = screens;
  if (remembered === null || main === undefined) return usual;
  const { x, y } = remembered;
  if (x === undefined || y === undefined) return sizeOn(main, remembered);
  const place = { ...remembered, x, y };
  const best = screens.toSorted((one, other) => seenOn(place, other) - seenOn(place, one))[0] ?? main;
  const size = sizeOn(best, remembered);
  if (seenOn(place, best) === 0) return size;
  return {
    ...size,
    x: within(x, size.width, best.x, best.width),
    y: within(y, size.height, best.y, best.height),
  };
};
