import type { Clock } from './clock.ts';

/** Returns what the work gives, or `late` once its time is up: what cannot be stopped is no longer waited for. */
export const withTimeout = async <Value, Late>(
  clock: Pick<Clock, 'sleep'>,
  limitMillis: number,
  work: Promise<Value>,
  late: Late,
): Promise<Value | Late> => {
  const done = new AbortController();
  try {
    return await Promise.race([work, clock.sleep(limitMillis, done.signal).then(() => late)]);
  } finally {
    done.abort();
  }
};
