import { describe, expect, it } from 'vitest';
import { SignInHarness } from './testing/sign-in-harness.ts';

const minutes = (count: number): number => count * 60_000;

describe('a keychain that will not take the token', () => {
  it('is told of, and the token is not lost: it can be kept after all', async () => {
    const harness = await new SignInHarness().waiting();
    harness.keychain.problem = 'keychain-locked';
    const token = harness.plex.approve();
    await harness.clock.advance(2_000);
    expect(harness.shown).toEqual({ kind: 'token-not-stored', problem: 'keychain-locked' });
    harness.keychain.problem = null;
    harness.signIn.tryAgain();
    await harness.clock.advance(1_000);
    harness.shownAs('account');
    expect(await harness.keptToken()).toBe(token);
  });

  it('can be done without for this session, and then nothing is written', async () => {
    const harness = await new SignInHarness().waiting();
    harness.keychain.problem = 'keychain-denied';
    harness.plex.approve();
    await harness.clock.advance(2_000);
    harness.signIn.keepForThisSession();
    harness.keychain.problem = null;
    await harness.clock.advance(1_000);
    expect(harness.account.tokenStorage).toBe('this-session');
    expect(await harness.keptToken()).toBeNull();
    expect((await harness.kept()).leftovers).toEqual([]);
  });

  it('leaves nothing behind of a write that comes true after the person chose this session', async () => {
    const harness = await new SignInHarness().waiting();
    harness.keychain.delayMillis = 30_000;
    harness.plex.approve();
    await harness.clock.advance(4_000);
    expect(harness.shown).toEqual({ kind: 'opening-keychain', slow: true });
    harness.signIn.keepForThisSession();
    await harness.clock.advance(1_000);
    expect(harness.account.tokenStorage).toBe('this-session');
    await harness.clock.advance(minutes(30));
    expect(await harness.keptToken()).toBeNull();
  });

  it('can be given up: then the token is ended at plex.tv', async () => {
    const harness = await new SignInHarness().waiting();
    harness.keychain.problem = 'keychain-unavailable';
    const token = harness.plex.approve() ?? '';
    await harness.clock.advance(2_000);
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.living.has(token)).toBe(false);
  });
});
