import { describe, expect, it } from 'vitest';
import { english } from '../main/core/messages/english/english.ts';
import { timeLeft } from './time-left.ts';

describe('timeLeft', () => {
  it.each([
    [1_800_000, '30 min left'],
    [1_799_999, '30 min left'],
    [1_799_000, '29 min left'],
    [120_000, '2 min left'],
    [119_999, '2 min left'],
    [119_000, '1:59 left'],
    [61_000, '1:01 left'],
    [60_000, '1:00 left'],
    [9000, '0:09 left'],
    [1, '0:01 left'],
    [0, '0:00 left'],
    [-5000, '0:00 left'],
  ])('says of %d ms "%s"', (millis, sentence) => {
    expect(timeLeft(millis, english)).toBe(sentence);
  });
});
