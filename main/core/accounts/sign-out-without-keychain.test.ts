import { describe, expect, it } from 'vitest';
import { SignInHarness } from '../sign-in/testing/sign-in-harness.ts';

/** Signed in, with a keychain that has gone since. */
const keychainGone = async () => {
  const harness = new SignInHarness();
  const token = await harness.signedIn();
  harness.keychain.problem = 'keychain-unavailable';
  return { harness, token };
};

describe('signing out once the keychain has gone', () => {
  it('ends the token at plex.tv', async () => {
    const { harness, token } = await keychainGone();
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.living.has(token)).toBe(false);
  });

  it('does not happen while plex.tv cannot be reached either, and can be tried again', async () => {
    const { harness, token } = await keychainGone();
    harness.plex.plannedAnswers = [{ kind: 'fails', afterMillis: 50, problem: 'unreachable' }];
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.account.problem).toBe('keychain-unavailable');
    expect(harness.plex.living.has(token)).toBe(true);
    harness.signIn.tryAgain();
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.living.has(token)).toBe(false);
  });
});
