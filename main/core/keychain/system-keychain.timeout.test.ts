import { describe, expect, it, vi } from 'vitest';
import { VirtualClock } from '../time/testing/virtual-clock.ts';
import { secretTrouble } from './keychain.ts';
import { keychainOf } from './open-keychain.ts';

const timeoutMillis = 10_000;

describe('a call that never comes back', () => {
  it('is given up when its time is up by the clock, and at no other', async () => {
    vi.doMock('keytar', () => ({ default: { getPassword: () => new Promise(() => undefined) } }));
    try {
      const clock = new VirtualClock();
      const diagnose = vi.fn(() => Promise.resolve('keychain-denied' as const));
      const { platform } = process;
      const store = keychainOf({ service: 'Latchkey test', platform, clock, timeoutMillis, diagnose });
      const settled = vi.fn();
      const read = store.read('token ada').finally(settled);
      await clock.advance(timeoutMillis - 1);
      expect(settled).not.toHaveBeenCalled();
      await clock.advance(1);
      expect(await read).toStrictEqual(secretTrouble('keychain-timed-out'));
      expect(store.isBusy).toBe(true);
      expect(diagnose).not.toHaveBeenCalled();
    } finally {
      vi.doUnmock('keytar');
    }
  });
});
