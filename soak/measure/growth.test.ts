import { expect, it } from 'vitest';
import { growthOf } from './growth.ts';

it('compares the middle of the first samples with the middle of the last', () => {
  const samples = [100, 101, 99, 100, 100, 103, 104, 104, 106, 107, 106, 108, 107, 106, 107];
  const growth = growthOf(samples);
  expect(growth).toMatchObject({ first: 100, last: 107 });
  expect(growth?.share).toBeCloseTo(0.07);
});

it('is not misled by a sample that was taken at an odd moment', () => {
  expect(growthOf([100, 400, 100, 100, 100, 100, 100, 900])?.share).toBe(0);
});

it('sees memory that shrinks', () => {
  expect(growthOf([200, 200, 200, 100, 100, 100])?.share).toBe(-0.5);
});

it('says nothing about a few samples', () => {
  expect(growthOf([100, 100, 100, 200, 200])).toBeNull();
});
