import { describe, expect, it } from 'vitest';
import { rememberedOffline, restarted, SignInHarness } from '../sign-in/testing/sign-in-harness.ts';

const minutes = (count: number): number => count * 60_000;

describe('signing out', () => {
  it('removes the key here and ends the token at plex.tv', async () => {
    const harness = new SignInHarness();
    const token = await harness.signedIn();
    harness.signIn.signOut();
    await harness.clock.advance(10);
    expect(harness.account.session).toEqual({ kind: 'signing-out', slow: false });
    expect(await harness.keptToken()).toBeNull();
    await harness.clock.advance(100);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.living.has(token)).toBe(false);
    expect((await harness.kept()).toRevoke).toEqual([]);
  });

  it('tells the person when plex.tv could not be reached, and ends the token at the next start', async () => {
    const earlier = new SignInHarness();
    const token = await earlier.signedIn();
    earlier.plex.plannedAnswers = [{ kind: 'fails', afterMillis: 50, problem: 'unreachable' }];
    earlier.signIn.signOut();
    await earlier.clock.advance(1_000);
    expect(earlier.shown).toMatchObject({ kind: 'nobody', problem: 'token-not-ended' });
    expect(earlier.plex.living.has(token)).toBe(true);

    const harness = restarted(earlier);
    harness.signIn.open();
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(earlier.plex.living.has(token)).toBe(false);
    expect((await earlier.kept()).toRevoke).toEqual([]);
  });

  it('is made good at the next start, however often it was done where plex.tv could not be told', async () => {
    const earlier = new SignInHarness();
    for (let round = 0; round < 9; round += 1) {
      await earlier.signedIn();
      earlier.plex.usual = { kind: 'fails', afterMillis: 50, problem: 'unreachable' };
      earlier.signIn.signOut();
      await earlier.clock.advance(1_000);
      earlier.plex.usual = { kind: 'answers', afterMillis: 50 };
    }
    const harness = await restarted(earlier).open();
    await harness.clock.advance(10_000);
    expect(harness.plex.handedOut).toHaveLength(9);
    expect([...harness.plex.living]).toEqual([]);
    expect((await harness.kept()).toRevoke).toEqual([]);
  });

  it('goes through at the next start when it was cut short after the person had asked for it', async () => {
    const harness = new SignInHarness();
    const id = await harness.plantAccount(harness.plex.giveToken('token-of-before'));
    await harness.entriesOfBefore.noteToRevoke(id);
    await harness.open();
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.living.size).toBe(0);
    expect(await harness.keptToken()).toBeNull();
  });

  it('does not happen when the keychain will not let go of the key, and can be tried again', async () => {
    const harness = new SignInHarness();
    const token = await harness.signedIn();
    harness.keychain.problem = 'keychain-locked';
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.account.problem).toBe('keychain-locked');
    expect(harness.plex.living.has(token)).toBe(true);
    harness.keychain.problem = null;
    harness.signIn.tryAgain();
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.living.has(token)).toBe(false);
  });

  it('works while the account is still being confirmed', async () => {
    const harness = await new SignInHarness().waiting();
    const token = harness.plex.approve() ?? '';
    harness.plex.plannedAnswers = [
      { kind: 'answers', afterMillis: 50 },
      { kind: 'answers', afterMillis: 8_000 },
    ];
    await harness.clock.advance(2_000);
    expect(harness.shown).toEqual({ kind: 'confirming', problem: null });
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.living.has(token)).toBe(false);
    expect(await harness.keptToken()).toBeNull();
  });
});

/** Approved, but not confirmed for want of a network; then a sign-out that a locked keychain refuses. */
const refusedWhileConfirming = async () => {
  const harness = await new SignInHarness().waiting();
  const token = harness.plex.approve() ?? '';
  harness.plex.plannedAnswers = [{ kind: 'answers', afterMillis: 50 }];
  harness.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
  await harness.clock.advance(2_000);
  harness.keychain.problem = 'keychain-locked';
  harness.signIn.signOut();
  await harness.clock.advance(1_000);
  return { harness, token };
};

describe('a sign-out that the keychain refuses', () => {
  it('goes back to confirming, with the reason, and leads on from there', async () => {
    const { harness, token } = await refusedWhileConfirming();
    expect(harness.shown).toEqual({ kind: 'confirming', problem: 'keychain-locked' });
    harness.keychain.problem = null;
    harness.plex.usual = { kind: 'answers', afterMillis: 10 };
    await harness.clock.advance(minutes(1));
    expect(harness.account.problem).toBe('keychain-locked');
    harness.signIn.dismissProblem();
    expect(harness.account.problem).toBeNull();
    expect(await harness.keptToken()).toBe(token);
  });

  it('can be tried again while the account is still unknown', async () => {
    const { harness, token } = await refusedWhileConfirming();
    harness.keychain.problem = null;
    harness.plex.usual = { kind: 'answers', afterMillis: 10 };
    harness.signIn.tryAgain();
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.living.has(token)).toBe(false);
  });

  it('goes on confirming an account that was not confirmed yet', async () => {
    const harness = await rememberedOffline();
    await harness.open();
    await harness.clock.advance(1_000);
    harness.keychain.problem = 'keychain-denied';
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.account.problem).toBe('keychain-denied');
    harness.plex.usual = { kind: 'answers', afterMillis: 10 };
    await harness.clock.advance(minutes(2));
    expect(harness.account.session).toEqual({ kind: 'signed-in' });
  });

  it('is shown as under way from the click on, and as slow when the keychain takes long', async () => {
    const harness = new SignInHarness();
    await harness.signedIn();
    harness.keychain.delayMillis = 20_000;
    harness.signIn.signOut();
    expect(harness.account.session).toEqual({ kind: 'signing-out', slow: false });
    await harness.clock.advance(3_000);
    expect(harness.account.session).toEqual({ kind: 'signing-out', slow: true });
    await harness.clock.advance(minutes(3));
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  });
});

describe('a refused sign-out that is put away', () => {
  it('has what was left before ended all the same, without asking a keychain that stays locked', async () => {
    const harness = new SignInHarness();
    const left = await harness.signedIn();
    harness.plex.plannedAnswers = [
      { kind: 'fails', afterMillis: 10, problem: 'unreachable', retryAfterMillis: minutes(30) },
    ];
    harness.signIn.signOut();
    await harness.clock.advance(500);
    const held = await harness.signedIn();
    expect(harness.plex.living).toEqual(new Set([left, held]));
    harness.keychain.problem = 'keychain-locked';
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.account.problem).toBe('keychain-locked');
    const { reads } = harness.keychain;
    harness.signIn.dismissProblem();
    await harness.clock.advance(minutes(20));
    expect(harness.keychain.reads).toBe(reads);
    await harness.clock.advance(minutes(24 * 60));
    expect(harness.plex.living).toEqual(new Set([held]));
    expect(harness.account.problem).toBeNull();
  });

  it('has what an earlier run left ended, too, which nobody has asked the keychain for yet', async () => {
    const harness = await rememberedOffline();
    await harness.plantToRevoke('token-left');
    harness.plex.living.add('token-left');
    await harness.open();
    harness.keychain.problem = 'keychain-denied';
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    harness.keychain.problem = null;
    harness.plex.usual = { kind: 'answers', afterMillis: 10 };
    await harness.clock.advance(minutes(2));
    expect(harness.account.session).toEqual({ kind: 'signed-in' });
    expect(harness.plex.living.has('token-left')).toBe(true);
    harness.signIn.dismissProblem();
    await harness.clock.advance(minutes(1));
    expect(harness.plex.living).toEqual(new Set(['token-of-before']));
    expect((await harness.kept()).toRevoke).toEqual([]);
  });

  it('begins nothing once the app has let go', async () => {
    const harness = new SignInHarness();
    await harness.plantToRevoke('token-left');
    harness.keychain.problem = 'keychain-unavailable';
    await harness.open();
    harness.signIn.close();
    harness.keychain.problem = null;
    harness.signIn.dismissProblem();
    await harness.clock.advance(minutes(60));
    expect(harness.plex.requests).toEqual([]);
  });
});

it('says that a token lives on when nothing could be noted to end it later', async () => {
  const harness = new SignInHarness();
  harness.keychain.problem = 'keychain-unavailable';
  await harness.open();
  harness.signIn.keepForThisSession();
  await harness.signedIn();
  harness.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
  harness.signIn.signOut();
  await harness.clock.advance(1_000);
  expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-left-alive' });
});
