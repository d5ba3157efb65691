import type { Clock } from '../time/clock.ts';

const hourMillis = 60 * 60_000;

/** A check that got an answer holds for so long. */
const betweenChecksMillis = 24 * hourMillis;
/** One that got none is made again after so long. */
const afterTroubleMillis = hourMillis;

/** The last check of this run, by both clocks. */
export interface Attempt {
  readonly atMonotonicMillis: number;
  readonly atWallMillis: number;
  readonly wasAnswered: boolean;
}

/**
 * Returns milliseconds until the next check is due, 0 for now, as where this run has made none. A monotonic clock may
 * stand still while the computer sleeps, and a wall clock may be set: the one by which more time has passed counts.
 */
export const millisUntilCheck = (
  attempt: Attempt | null,
  clock: Pick<Clock, 'monotonicMillis' | 'wallMillis'>,
): number => {
  if (attempt === null) return 0;
  const elapsed = Math.max(
    clock.monotonicMillis() - attempt.atMonotonicMillis,
    clock.wallMillis() - attempt.atWallMillis,
  );
  return Math.max(0, (attempt.wasAnswered ? betweenChecksMillis : afterTroubleMillis) - elapsed);
};
