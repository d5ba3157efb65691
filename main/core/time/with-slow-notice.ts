import type { Clock } from './clock.ts';

const slowMillis = 2_000;

/**
 * Returns what comes of work that cannot be hurried, such as a keychain that asks a person for a password: calls
 * `onSlow` when it takes longer than a person waits without wondering, and throws the signal's reason when that aborts.
 */
export const withSlowNotice = async <Value>(
  clock: Clock,
  work: Promise<Value>,
  onSlow: () => void,
  signal: AbortSignal,
): Promise<Value> => {
  const done = new AbortController();
  const settled = work.finally(() => done.abort());
  // Whoever stopped waiting is not told of a failure that comes later.
  settled.catch(() => undefined);
  const either = AbortSignal.any([done.signal, signal]);
  await clock.sleep(slowMillis, either);
  if (!either.aborted) {
    onSlow();
    await new Promise<void>((resolve) => {
      either.addEventListener('abort', () => resolve(), { once: true });
    });
  }
  signal.throwIfAborted();
  return settled;
};
