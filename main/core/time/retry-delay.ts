import type { Delay } from './interruptible-wait.ts';

const minRetryMillis = 1_000;
const firstRetryMillis = 2_000;

interface Failed {
  /** How many times in a row it has failed before this time. */
  readonly failures: number;
  /** What plex.tv asked for with the last answer, or null. */
  readonly retryAfterMillis: number | null;
  readonly maxRetryMillis: number;
}

/** Returns when to ask plex.tv again for what is in no hurry: less and less often, and never sooner than it wishes. */
export const retryDelay = ({ failures, retryAfterMillis, maxRetryMillis }: Failed): Delay => {
  const asked = Math.min(maxRetryMillis, retryAfterMillis ?? 0);
  const backedOff = Math.min(maxRetryMillis, firstRetryMillis * 2 ** Math.min(failures, 10));
  return { dueMillis: Math.max(asked, backedOff), earliestMillis: Math.max(asked, minRetryMillis) };
};
