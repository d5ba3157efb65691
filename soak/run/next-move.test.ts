import { expect, it } from 'vitest';
import { nextMove } from './next-move.ts';

const signedOut = { kind: 'signed-out', tokenStorage: 'keychain', deviceName: "Ada's laptop" } as const;

it('begins a sign-in by the method of the round, once what went wrong is put away', () => {
  expect(nextMove({ ...signedOut, problem: 'unreachable' }, 'code')).toEqual({
    kind: 'intent',
    intent: { call: 'dismissProblem' },
  });
  expect(nextMove({ ...signedOut, problem: null }, 'code')).toEqual({
    kind: 'intent',
    intent: { call: 'startSignIn', input: 'code' },
  });
});

it('asks a keychain once more that would not open', () => {
  expect(nextMove({ ...signedOut, problem: 'keychain-locked' }, 'code')).toEqual({
    kind: 'intent',
    intent: { call: 'tryAgain' },
  });
});

it('does not try a refused sign-out again on the way to being signed in', () => {
  expect(nextMove({ kind: 'confirming', problem: 'keychain-denied', signOutFailed: true }, 'code')).toEqual({
    kind: 'intent',
    intent: { call: 'pollNow' },
  });
});
