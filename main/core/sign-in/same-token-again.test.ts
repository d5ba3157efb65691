import { describe, expect, it } from 'vitest';
import { SignInHarness } from './testing/sign-in-harness.ts';

const unreachable = { kind: 'fails', afterMillis: 10, problem: 'unreachable' } as const;
const answers = { kind: 'answers', afterMillis: 50 } as const;

/**
 * Waits for a code whose approval gives the token once more that no keychain took, and that Plex was not told to
 * revoke.
 */
const givenAgain = async (): Promise<{ readonly harness: SignInHarness; readonly token: string }> => {
  const harness = await new SignInHarness().waiting();
  harness.keychain.problem = 'keychain-denied';
  const token = harness.plex.approve() ?? '';
  await harness.clock.advance(2_000);
  harness.shownAs('token-not-stored');
  harness.plex.usual = unreachable;
  harness.signIn.signOut();
  await harness.clock.advance(500);
  expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-left-alive' });
  harness.keychain.problem = null;
  harness.plex.usual = answers;
  harness.signIn.startSignIn('code');
  await harness.clock.advance(100);
  expect(harness.plex.approveWith(token)).toBe(token);
  return { harness, token };
};

const leave = async ({ signIn, clock }: SignInHarness): Promise<void> => {
  const left = signIn.leave(new AbortController().signal);
  await clock.advance(500);
  await left;
};

describe('a token that was to be ended, and that a sign-in gives again', () => {
  it('is not ended by an app that quits before Plex has said whose it is', async () => {
    const { harness, token } = await givenAgain();
    harness.plex.plannedAnswers = [answers, { ...unreachable, afterMillis: 60_000 }];
    await harness.clock.advance(2_000);
    harness.shownAs('confirming');
    expect(harness.signIn.hasToLeave).toBe(false);
    await leave(harness);
    expect(await harness.keptToken()).toBe(token);
    expect(harness.plex.living).toEqual(new Set([token]));
  });

  it('is not ended where it arrives as the app quits', async () => {
    const { harness, token } = await givenAgain();
    await leave(harness);
    expect(await harness.keptToken()).toBe(token);
    expect(harness.plex.living).toEqual(new Set([token]));
  });
});
