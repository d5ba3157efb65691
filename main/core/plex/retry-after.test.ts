import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryAfterMillis } from './retry-after.ts';

const sentAt = 'Wed, 21 Oct 2026 07:28:00 GMT';

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['7', 7000],
    [' 120 ', 120_000],
    ['999999999999999999999999', Number.MAX_SAFE_INTEGER],
  ])('counts seconds: "%s"', (text, millis) => {
    expect(retryAfterMillis(new Headers({ 'Retry-After': text }))).toBe(millis);
  });

  it.each([
    ['Wed, 21 Oct 2026 07:28:30 GMT', 30_000],
    ['Wed, 21 Oct 2026 08:28:00 GMT', 3_600_000],
    ['Wednesday, 21-Oct-26 07:28:30 GMT', 30_000],
    ['Wed, 21 Oct 2026 07:27:00 GMT', 0],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ])('counts from the date of the answer itself: "%s"', (text, millis) => {
    expect(retryAfterMillis(new Headers({ 'Retry-After': text, Date: sentAt }))).toBe(millis);
  });

  it.each(['Wed, 21 Oct 2026 07:28:30 GMT'])('means nothing as a date without one to count from: "%s"', (text) => {
    expect(retryAfterMillis(new Headers({ 'Retry-After': text }))).toBeNull();
    expect(retryAfterMillis(new Headers({ 'Retry-After': text, Date: 'yesterday' }))).toBeNull();
  });

  it.each([
    '',
    ' ',
    '-5',
    '1.5',
    '1e3',
    '0x10',
    'soon',
    'soon 5',
    '5 seconds',
    '12, 13',
    'Infinity',
    'Wed, 99 Oct 2026',
  ])('means nothing as "%s"', (text) => {
    expect(retryAfterMillis(new Headers({ 'Retry-After': text, Date: sentAt }))).toBeNull();
  });

  it('is missing', () => {
    expect(retryAfterMillis(new Headers({ Date: sentAt }))).toBeNull();
  });

  it('is never less than nothing, whatever it says', () => {
    const headerText = fc.stringMatching(/^[ -~]{0,40}$/);
    fc.assert(
      fc.property(headerText, headerText, (retryAfter, date) => {
        const millis = retryAfterMillis(new Headers({ 'Retry-After': retryAfter, Date: date }));
        expect(millis === null || (Number.isFinite(millis) && millis >= 0)).toBe(true);
      }),
    );
  });
});
