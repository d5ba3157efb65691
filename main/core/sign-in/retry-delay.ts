import type { Gap } from '../time/interruptible-wait.ts';

const soonestRetryMillis = 1_000;
const firstRetryMillis = 2_000;

interface Failed {
  /** How many times in a row it has failed before this time. */
  readonly failures: number;
  /** What plex.tv asked for with the last answer, or null. */
  readonly retryAfterMillis: number | null;
  readonly slowestRetryMillis: number;
}

/** Says when to ask plex.tv again for what is in no hurry: less and less often, and never sooner than it wishes. */
export const retryDelay = ({ failures, retryAfterMillis, slowestRetryMillis }: Failed): Gap => {
  const asked = Math.min(slowestRetryMillis, retryAfterMillis ?? 0);
  const backedOff = Math.min(slowestRetryMillis, firstRetryMillis * 2 ** Math.min(failures, 10));
  return { dueMillis: Math.max(asked, backedOff), earliestMillis: Math.max(asked, soonestRetryMillis) };
};
