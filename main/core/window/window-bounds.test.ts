import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsToOpenWith } from './window-bounds.ts';

/** A laptop's screen with a panel above, and a larger one on its left. */
const laptop = { x: 0, y: 30, width: 1440, height: 870 };
const desk = { x: -2560, y: -200, width: 2560, height: 1410 };

describe('a window', () => {
  it('opens in its usual size, where the system likes, when nothing is known', () => {
    expect(boundsToOpenWith(null, [laptop])).toEqual({ width: 440, height: 640 });
  });

  it('opens where it was, on either screen', () => {
    const here = { x: 900, y: 100, width: 500, height: 700 };
    const there = { x: -2000, y: 300, width: 600, height: 800 };
    expect(boundsToOpenWith(here, [laptop, desk])).toEqual(here);
    expect(boundsToOpenWith(there, [laptop, desk])).toEqual(there);
  });

  it('opens in its size, where the system likes, when the screen it was on is gone', () => {
    const there = { x: -2000, y: 300, width: 600, height: 800 };
    expect(boundsToOpenWith(there, [laptop])).toEqual({ width: 600, height: 800 });
  });

  it('opens in its size, where the system likes, when nobody knows where it was', () => {
    expect(boundsToOpenWith({ width: 500, height: 700 }, [laptop, desk])).toEqual({ width: 500, height: 700 });
    expect(boundsToOpenWith({ width: 5000, height: 7000 }, [laptop, desk])).toEqual({ width: 1440, height: 870 });
  });

  it('opens no larger than the screen', () => {
    const there = { x: -2560, y: -200, width: 2560, height: 1410 };
    expect(boundsToOpenWith(there, [laptop])).toEqual({ width: 1440, height: 870 });
  });

  it('comes back wholly onto the screen that it had half left', () => {
    const below = { x: 1300, y: 700, width: 440, height: 640 };
    expect(boundsToOpenWith(below, [laptop, desk])).toEqual({ x: 1000, y: 260, width: 440, height: 640 });
  });

  it('does not stay where only a sliver of it can be seen', () => {
    const sliver = { x: 1430, y: 100, width: 440, height: 640 };
    expect(boundsToOpenWith(sliver, [laptop])).toEqual({ width: 440, height: 640 });
  });

  it('is on one of the screens, wholly, wherever it was', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 });
    const length = fc.integer({ min: 1, max: 10_000 });
    const place = fc.record({ x: number, y: number, width: length, height: length });
    fc.assert(
      fc.property(place, (remembered) => {
        const { x, y, width, height } = boundsToOpenWith(remembered, [laptop, desk]);
        if (x === undefined || y === undefined) return;
        const isOn = (screen: typeof laptop): boolean =>
          x >= screen.x &&
          y >= screen.y &&
          x + width <= screen.x + screen.width &&
          y + height <= screen.y + screen.height;
        expect([laptop, desk].some(isOn)).toBe(true);
      }),
    );
  });
});
