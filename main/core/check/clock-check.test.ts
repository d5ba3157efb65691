import { describe, expect, it } from 'vitest';
import { judgeClock } from './clock-check.ts';

const date = 'Tue, 24 Nov 2026 10:00:00 GMT';
const plexMillis = Date.UTC(2026, 10, 24, 10);
const minute = 60_000;

/** This computer's clock, off by so much, and an answer that took a while. */
const off = (millis: number, tookMillis = 200) =>
  judgeClock({ date, sentAtMillis: plexMillis + millis, answeredAtMillis: plexMillis + millis + tookMillis });

describe('the clock', () => {
  it.each([0, 4 * minute, -4 * minute, 5 * minute])('is right when it is off by %d milliseconds', (millis) => {
    expect(off(millis)).toEqual({ kind: 'fine' });
  });

  it.each([
    [24 * 60 * minute, { kind: 'trouble', trouble: 'clock-ahead', byMillis: 24 * 60 * minute }],
    [5 * minute + 1, { kind: 'trouble', trouble: 'clock-ahead', byMillis: 5 * minute + 1 }],
    [-24 * 60 * minute, { kind: 'trouble', trouble: 'clock-behind', byMillis: 24 * 60 * minute - 200 }],
  ])('is wrong when it is off by %d milliseconds', (millis, finding) => {
    expect(off(millis)).toEqual(finding);
  });

  it('is not blamed for a slow answer', () => {
    expect(off(-8 * minute, 9 * minute)).toEqual({ kind: 'fine' });
  });

  it.each([null, '', 'yesterday'])('cannot be checked by the date %j', (unread) => {
    const finding = judgeClock({ date: unread, sentAtMillis: plexMillis, answeredAtMillis: plexMillis });
    expect(finding).toEqual({ kind: 'not-checked', because: 'plex' });
  });

  it('cannot be checked where Plex did not answer', () => {
    expect(judgeClock(null)).toEqual({ kind: 'not-checked', because: 'plex' });
  });
});
