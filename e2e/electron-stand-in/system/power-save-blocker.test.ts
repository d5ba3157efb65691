import { describe, expect, it } from 'vitest';
import { powerSaveBlocker } from './power-save-blocker.ts';

// docs/api/power-save-blocker.md of Electron.
describe('what keeps the computer awake', () => {
  it('is started and stopped by its number', () => {
    const first = powerSaveBlocker.start('prevent-app-suspension');
    const second = powerSaveBlocker.start('prevent-display-sleep');
    expect(second).toBe(first + 1);
    expect(powerSaveBlocker.stop(first)).toBe(true);
    expect([first, second].map((id) => powerSaveBlocker.isStarted(id))).toStrictEqual([false, true]);
    expect([powerSaveBlocker.stop(first), powerSaveBlocker.stop(second)]).toStrictEqual([false, true]);
  });

  it('has one of two kinds', () => {
    expect(() => powerSaveBlocker.start('caffeine' as 'prevent-display-sleep')).toThrow(TypeError);
  });
});
