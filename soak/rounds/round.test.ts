import { expect, it } from 'vitest';
import { type Round, roundsOf } from './round.ts';

const first = (seed: number, count: number): readonly Round[] => {
  const rounds = roundsOf(seed);
  return Array.from({ length: count }, () => rounds.next().value);
};

it('gives the same rounds for the same seed', () => {
  expect(first(7, 450)).toEqual(first(7, 450));
});

it('gives other rounds for another seed, and in each batch', () => {
  const rounds = first(7, 600);
  expect(first(8, 200)).not.toEqual(rounds.slice(0, 200));
  expect(rounds.slice(200, 400)).not.toEqual(rounds.slice(0, 200));
});

it('disturbs a sign-in with every kind of action', () => {
  const kinds = new Set(first(1, 200).flatMap(({ actions }) => actions.map(({ action }) => action.kind)));
  expect([...kinds].toSorted()).toEqual([
    'approval',
    'computer',
    'expiry',
    'fault',
    'intent',
    'keychain',
    'line',
    'window',
  ]);
});
