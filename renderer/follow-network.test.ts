import { describe, expect, it } from 'vitest';
import { followNetwork } from './follow-network.ts';

describe('followNetwork', () => {
  it('asks main to look again when the network comes back', () => {
    const target = new EventTarget();
    let looks = 0;
    followNetwork(
      {
        pollNow: () => {
          looks += 1;
          return Promise.resolve({ ok: true, value: undefined });
        },
      },
      target,
    );
    target.dispatchEvent(new Event('offline'));
    expect(looks).toBe(0);
    target.dispatchEvent(new Event('online'));
    expect(looks).toBe(1);
  });

  it('does not mind a main that is gone', async () => {
    const target = new EventTarget();
    const gone = Promise.reject(new Error('gone'));
    followNetwork({ pollNow: () => gone }, target);
    target.dispatchEvent(new Event('online'));
    // An unhandled rejection would fail the run.
    await expect(gone).rejects.toThrow('gone');
  });
});
