import { describe, expect, it } from 'vitest';
import { restarted, SignInHarness } from './testing/sign-in-harness.ts';

const minutes = (count: number): number => count * 60_000;

const leave = async ({ signIn, clock }: SignInHarness): Promise<void> => {
  const left = signIn.leave(new AbortController().signal);
  await clock.advance(200);
  await left;
};

/** Signed in for this session only and out again, twice, while plex.tv would hear of neither sign-out. */
const tokensLeftAlive = async (): Promise<SignInHarness> => {
  const harness = new SignInHarness();
  harness.keychain.problem = 'keychain-unavailable';
  await harness.open();
  harness.signIn.keepForThisSession();
  for (let round = 0; round < 2; round += 1) {
    await harness.signedIn();
    harness.plex.plannedAnswers = [
      { kind: 'fails', afterMillis: 10, problem: 'unreachable', retryAfterMillis: minutes(5) },
    ];
    harness.signIn.signOut();
    await harness.clock.advance(100);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-left-alive' });
  }
  expect(harness.plex.living.size).toBe(2);
  return harness;
};

const startedAnew = async (earlier: SignInHarness): Promise<SignInHarness> => {
  const harness = await restarted(earlier).open();
  await harness.clock.advance(200);
  return harness;
};

describe('quitting', () => {
  it('between an approval and the next poll keeps the token, however late the next start is', async () => {
    const earlier = await new SignInHarness().waiting();
    const token = earlier.plex.approve();
    expect(earlier.signIn.hasToLeave).toBe(true);
    await leave(earlier);
    expect(await earlier.keptToken()).toBe(token);
    await earlier.clock.advance(minutes(60));
    expect((await startedAnew(earlier)).shown.kind).toBe('account');
  });

  it('while a poll is under way keeps what it would have told', async () => {
    const earlier = await new SignInHarness().waiting();
    const token = earlier.plex.approve();
    await earlier.clock.advance(970);
    expect(earlier.plex.count('poll')).toBe(1);
    await leave(earlier);
    expect(await earlier.keptToken()).toBe(token);
  });

  it('ends a token at plex.tv that no keychain would take', async () => {
    const harness = await new SignInHarness().waiting();
    harness.keychain.problem = 'keychain-denied';
    harness.plex.approve();
    await harness.clock.advance(2_000);
    harness.shownAs('token-not-stored');
    await leave(harness);
    expect(harness.plex.living.size).toBe(0);
  });

  it('ends it, too, while plex.tv has been asked to and has not answered', async () => {
    const harness = await new SignInHarness().waiting();
    harness.keychain.problem = 'keychain-denied';
    harness.plex.approve();
    await harness.clock.advance(2_000);
    harness.plex.plannedAnswers = [{ kind: 'answers', afterMillis: 5_000 }];
    harness.signIn.signOut();
    await harness.clock.advance(10);
    harness.shownAs('dropping-the-token');
    expect(harness.plex.count('revokeToken')).toBe(1);
    expect(harness.signIn.hasToLeave).toBe(true);
    await leave(harness);
    expect(harness.plex.living.size).toBe(0);
  });

  it('ends what no keychain keeps though no poll is answered', async () => {
    const harness = await tokensLeftAlive();
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    harness.shownAs('waiting-for-approval');
    const polls = harness.plex.count('poll');
    harness.plex.plannedAnswers = [{ kind: 'answers', afterMillis: minutes(1) }];
    const timeout = new AbortController();
    const left = harness.signIn.leave(timeout.signal);
    await harness.clock.advance(1_000);
    expect(harness.plex.count('poll')).toBe(polls + 1);
    expect(harness.plex.living.size).toBe(0);
    timeout.abort();
    await left;
  });

  it('ends each of them though plex.tv does not answer for another', async () => {
    const harness = await tokensLeftAlive();
    harness.plex.plannedAnswers = [{ kind: 'answers', afterMillis: minutes(1) }];
    const timeout = new AbortController();
    const left = harness.signIn.leave(timeout.signal);
    await harness.clock.advance(200);
    expect(harness.plex.living.size).toBe(1);
    timeout.abort();
    await left;
    expect(harness.logged).not.toContain('The app could not leave in order.');
  });

  it('ends at plex.tv what was kept for this session only', async () => {
    const harness = new SignInHarness();
    harness.keychain.problem = 'keychain-unavailable';
    await harness.open();
    harness.signIn.keepForThisSession();
    await harness.signedIn();
    await leave(harness);
    expect(harness.plex.living.size).toBe(0);
  });

  it('leaves alone what the keychain keeps', async () => {
    const harness = new SignInHarness();
    const token = await harness.signedIn();
    expect(harness.signIn.hasToLeave).toBe(false);
    await leave(harness);
    expect(harness.plex.living.has(token)).toBe(true);
  });

  it('gives up when its time is over', async () => {
    const harness = await new SignInHarness().waiting();
    harness.plex.usual = { kind: 'answers', afterMillis: minutes(1) };
    const timeout = new AbortController();
    const left = harness.signIn.leave(timeout.signal);
    await harness.clock.advance(3_000);
    timeout.abort();
    await harness.clock.advance(1);
    await left;
    expect(harness.logged).toEqual([]);
  });
});

describe('a token for this session only that reaches the keychain after all', () => {
  it('is ended and removed at the next start', async () => {
    const earlier = await new SignInHarness().waiting();
    earlier.keychain.delayMillis = minutes(1);
    const token = earlier.plex.approve() ?? '';
    await earlier.clock.advance(4_000);
    earlier.signIn.keepForThisSession();
    // The pin that gave it has ended at plex.tv by then.
    await earlier.clock.advance(15_000);
    expect(earlier.account.tokenStorage).toBe('this-session');
    // The app is killed; the keychain has the write already, and nothing of what should have come after it.
    earlier.signIn.close();
    earlier.keychain.delayMillis = 0;
    await earlier.plantArriving(token);

    const harness = await startedAnew(earlier);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(await harness.keptToken()).toBeNull();
    expect(harness.plex.living.size).toBe(0);
    // That was that: what comes next is kept as ever.
    await harness.signedIn();
    expect((await startedAnew(harness)).shown.kind).toBe('account');
  });
});

describe('a dead token in the keychain', () => {
  it('does not stand in the way of the pin that is to take its place', async () => {
    const earlier = await new SignInHarness().waiting();
    await earlier.plantToken('a-dead-token');
    earlier.signIn.close();
    const token = earlier.plex.approve();
    const harness = await startedAnew(earlier);
    await harness.clock.advance(2_000);
    expect(harness.shown.kind).toBe('account');
    expect(await harness.keptToken()).toBe(token);
    expect((await harness.kept()).pin).toBeNull();
  });
});

describe('the previous pin', () => {
  const changedWhile = async (problem: 'unreachable'): Promise<{ harness: SignInHarness; token: string | null }> => {
    const harness = await new SignInHarness().waiting('browser');
    const token = harness.plex.approve();
    harness.plex.plannedAnswers = [{ kind: 'fails', afterMillis: 10, problem }];
    harness.signIn.changeMethod('code');
    await harness.clock.advance(100);
    return { harness, token };
  };

  it('is polled until plex.tv has said whether it was approved', async () => {
    const { harness, token } = await changedWhile('unreachable');
    await harness.clock.advance(2_500);
    expect(harness.shown.kind).toBe('account');
    expect(await harness.keptToken()).toBe(token);
  });

  it('is not forgotten by a second change on its heels', async () => {
    const harness = await new SignInHarness().waiting('browser');
    const token = harness.plex.approve();
    harness.signIn.changeMethod('code');
    harness.signIn.changeMethod('browser');
    await harness.clock.advance(3_000);
    expect(harness.shown.kind).toBe('account');
    expect(await harness.keptToken()).toBe(token);
  });

  it('keeps nobody from approving the new one', async () => {
    const harness = await new SignInHarness().waiting('browser');
    harness.plex.plannedAnswers = [{ kind: 'fails', afterMillis: 10, problem: 'unreachable' }];
    harness.signIn.changeMethod('code');
    await harness.clock.advance(100);
    const token = harness.plex.approve();
    await harness.clock.advance(3_000);
    expect(await harness.keptToken()).toBe(token);
  });
});

describe('a token that is left to be ended', () => {
  it('is ended as soon as the network is back, without another start', async () => {
    const harness = new SignInHarness();
    await harness.plantToRevoke('token-of-before');
    harness.plex.living.add('token-of-before');
    harness.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
    await harness.open();
    await harness.clock.advance(minutes(5));
    expect(harness.plex.living.size).toBe(1);
    harness.plex.usual = { kind: 'answers', afterMillis: 10 };
    harness.signIn.pollNow();
    await harness.clock.advance(2_000);
    expect(harness.plex.living.size).toBe(0);
    expect(harness.logged).toHaveLength(1);
  });
});

it('a cancelled wait that could not be forgotten is forgotten at the next chance', async () => {
  const harness = await new SignInHarness().waiting('code');
  harness.keychain.problem = 'keychain-unavailable';
  harness.signIn.cancelSignIn();
  await harness.clock.advance(100);
  harness.keychain.problem = null;
  harness.signIn.startSignIn('code');
  harness.signIn.cancelSignIn();
  await harness.clock.advance(100);
  expect((await harness.kept()).pin).toBeNull();
});
