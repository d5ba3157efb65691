import type { Clock } from './clock.ts';

/**
 * Waits for something that is worth waiting for, but not for ever: at most `timeoutMillis`. It goes on by itself
 * afterwards. Throws the signal's reason when it aborts.
 */
export const waitAtMost = async (
  clock: Clock,
  work: Promise<unknown>,
  timeoutMillis: number,
  signal: AbortSignal,
): Promise<void> => {
  const done = new AbortController();
  void work.finally(() => done.abort());
  await clock.sleep(timeoutMillis, AbortSignal.any([done.signal, signal]));
  signal.throwIfAborted();
};
