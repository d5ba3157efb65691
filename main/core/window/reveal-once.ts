import type { Clock } from '../time/clock.ts';

interface RevealNeeds {
  readonly clock: Pick<Clock, 'sleep'>;
  /** Has the listener called once the page can be seen without a flash, which for a hidden window may be never. */
  readonly onReady: (listener: () => void) => void;
  /** Resolves when the page has loaded, or failed to. */
  readonly loaded: Promise<void>;
  readonly reveal: () => void;
  /** Aborts when there is no window any more. */
  readonly signal: AbortSignal;
}

/** A page that has loaded gets this long to be drawn. */
const drawnMillis = 200;

/** Longer than this nobody waits for a window, whatever becomes of its page: its background has the page's colour. */
const maxWaitMillis = 2_000;

/**
 * Reveals a window once: as soon as it says that it is ready, or a little after its page has loaded, or when neither comes.
 * On Wayland, and at times elsewhere, a window that was never shown gets no frames, and is never ready
 * (electron#48859, electron#54025).
 */
export const revealOnce = async ({ clock, onReady, loaded, reveal, signal }: RevealNeeds): Promise<void> => {
  const waiting = new AbortController();
  const until = AbortSignal.any([signal, waiting.signal]);
  await Promise.race([
    new Promise<void>((resolve) => onReady(resolve)),
    loaded.then(() => clock.sleep(drawnMillis, until)),
    clock.sleep(maxWaitMillis, until),
  ]);
  waiting.abort();
  if (!signal.aborted) reveal();
};
