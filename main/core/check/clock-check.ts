import type { Findings } from '../../../preload/contract.ts';

/** Plex's clock beside this computer's. */
export interface ClockReading {
  /** The answer's `Date` header (RFC 9110). */
  readonly date: string | null;
  /** This computer's wall clock, milliseconds since 1970, when the question left and when the answer began. */
  readonly sentAtMillis: number;
  readonly answeredAtMillis: number;
}

/** A clock that is off by less does no harm to certificates, nor to anything that Plex signs. */
const toleranceMillis = 5 * 60_000;

/** Returns whether this computer's clock is right, and if not by how much. What the way took is in its favour. */
export const judgeClock = (reading: ClockReading | null): Findings['clock'] => {
  const plexMillis = Date.parse(reading?.date ?? '');
  if (reading === null || Number.isNaN(plexMillis)) return { kind: 'not-checked', because: 'plex' };
  const aheadMillis = reading.sentAtMillis - plexMillis;
  const behindMillis = plexMillis - reading.answeredAtMillis;
  if (aheadMillis > toleranceMillis) return { kind: 'trouble', trouble: 'clock-ahead', byMillis: aheadMillis };
  if (behindMillis > toleranceMillis) return { kind: 'trouble', trouble: 'clock-behind', byMillis: behindMillis };
  return { kind: 'fine' };
};
