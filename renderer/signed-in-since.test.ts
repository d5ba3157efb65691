import { describe, expect, it } from 'vitest';
import { signedInSince } from './signed-in-since.ts';

const at = (day: number, hour: number, minute: number): number => new Date(2026, 10, day, hour, minute).getTime();

describe('signedInSince', () => {
  it('says today until midnight', () => {
    expect(signedInSince(at(23, 21, 14), at(23, 23, 59), 'en-GB')).toBe('Signed in today, 21:14');
    expect(signedInSince(at(23, 0, 0), at(23, 0, 0), 'en-GB')).toBe('Signed in today, 00:00');
  });

  it('says yesterday from midnight on, for one day', () => {
    expect(signedInSince(at(23, 21, 14), at(24, 0, 0), 'en-GB')).toBe('Signed in yesterday, 21:14');
    expect(signedInSince(at(23, 21, 14), at(24, 23, 59), 'en-GB')).toBe('Signed in yesterday, 21:14');
  });

  it('names the day from then on', () => {
    expect(signedInSince(at(23, 21, 14), at(25, 0, 0), 'en-GB')).toBe('Signed in on 23 November 2026, 21:14');
  });

  it('names the day of a sign-in that the clock puts in the future', () => {
    expect(signedInSince(at(24, 9, 5), at(23, 9, 5), 'en-GB')).toBe('Signed in on 24 November 2026, 09:05');
  });

  it('writes dates in the person’s own kind of English', () => {
    expect(signedInSince(at(23, 21, 14), at(25, 0, 0), 'en-US')).toMatch(/^Signed in on November 23, 2026, 9:14\sPM$/u);
  });

  it('writes dates in British English beside English text for everybody else', () => {
    expect(signedInSince(at(23, 21, 14), at(25, 0, 0), 'de-DE')).toBe('Signed in on 23 November 2026, 21:14');
  });
});
