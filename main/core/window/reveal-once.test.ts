import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../time/testing/virtual-clock.ts';
import { revealOnce } from './reveal-once.ts';

const begun = () => {
  const clock = new VirtualClock();
  const page = Promise.withResolvers<void>();
  const gone = new AbortController();
  let ready = (): void => undefined;
  const revealedAt: number[] = [];
  const revealing = revealOnce({
    clock,
    onReady: (listener) => {
      ready = listener;
    },
    loaded: page.promise,
    reveal: () => revealedAt.push(clock.monotonicMillis()),
    signal: gone.signal,
  });
  return {
    clock,
    revealing,
    revealedAt,
    loads: () => page.resolve(),
    isReady: () => ready(),
    goes: () => gone.abort(),
  };
};

describe('a window', () => {
  it('is revealed as soon as it is ready, and not again when its page has loaded', async () => {
    const { clock, isReady, loads, revealedAt } = begun();
    await clock.advance(50);
    isReady();
    await clock.advance(0);
    expect(revealedAt).toEqual([50]);
    loads();
    isReady();
    await clock.advance(10_000);
    expect(revealedAt).toEqual([50]);
  });

  it('is revealed a little after its page has loaded when it is never ready', async () => {
    const { clock, loads, revealedAt } = begun();
    await clock.advance(300);
    loads();
    await clock.advance(10_000);
    expect(revealedAt).toEqual([500]);
  });

  it('is revealed when it is ready soon after its page has loaded', async () => {
    const { clock, isReady, loads, revealedAt } = begun();
    loads();
    await clock.advance(20);
    isReady();
    await clock.advance(10_000);
    expect(revealedAt).toEqual([20]);
  });

  it('is revealed after two seconds whatever becomes of its page', async () => {
    const { clock, revealedAt, loads } = begun();
    await clock.advance(1_999);
    expect(revealedAt).toEqual([]);
    await clock.advance(1);
    expect(revealedAt).toEqual([2_000]);
    loads();
    await clock.advance(10_000);
    expect(revealedAt).toEqual([2_000]);
  });

  it('is waited for by nobody once it is revealed', async () => {
    const { clock, isReady, loads, revealing } = begun();
    loads();
    await clock.advance(0);
    isReady();
    await revealing;
    expect(clock.sleepers).toBe(0);
  });

  it('is not revealed when it is gone', async () => {
    const { clock, goes, loads, isReady, revealing, revealedAt } = begun();
    loads();
    await clock.advance(100);
    goes();
    await revealing;
    isReady();
    await clock.advance(10_000);
    expect(revealedAt).toEqual([]);
    expect(clock.sleepers).toBe(0);
  });
});
