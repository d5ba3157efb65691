import type { Clock } from '../sign-in/clock.ts';

const hourMillis = 60 * 60_000;

/** A check that got an answer holds for so long. */
export const betweenChecksMillis = 24 * hourMillis;
/** One that got none is made again after so long. */
export const afterTroubleMillis = hourMillis;

/** The last check of this run, by both clocks. */
export interface Attempt {
  readonly atMonotonicMillis: number;
  readonly atWallMillis: number;
  readonly wasAnswered: boolean;
}

interface Past {
  readonly attempt: Attempt | null;
  /** Wall clock; when a check of this or an earlier run last found nothing newer. */
  readonly nothingNewerAtMillis: number | null;
}

/**
 * Milliseconds until the next check is due, 0 for now. A monotonic clock may stand still while the computer sleeps, and a
 * wall clock may be set: within a run the one by which more time has passed counts. Over a restart there is only the
 * wall clock, and a moment in the future counts as none.
 */
export const millisUntilCheck = (
  { attempt, nothingNewerAtMillis }: Past,
  clock: Pick<Clock, 'monotonicMillis' | 'wallMillis'>,
): number => {
  if (attempt === null) {
    const elapsed = nothingNewerAtMillis === null ? -1 : clock.wallMillis() - nothingNewerAtMillis;
    return elapsed < 0 ? 0 : Math.max(0, betweenChecksMillis - elapsed);
  }
  const elapsed = Math.max(
    clock.monotonicMillis() - attempt.atMonotonicMillis,
    clock.wallMillis() - attempt.atWallMillis,
  );
  return Math.max(0, (attempt.wasAnswered ? betweenChecksMillis : afterTroubleMillis) - elapsed);
};
