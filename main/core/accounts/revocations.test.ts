import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../e2e/plex-stand-in/faults/fault.ts';
import { RealPlexHarness } from '../sign-in/testing/real-plex-harness.ts';
import { restarted, SignInHarness } from '../sign-in/testing/sign-in-harness.ts';

const minutes = (count: number): number => count * 60_000;
const days = (count: number): number => minutes(count * 24 * 60);

const unreachable = { kind: 'fails', afterMillis: 10, problem: 'unreachable' } as const;
const answers = { kind: 'answers', afterMillis: 10 } as const;

/** Signed out while plex.tv could not be reached. */
const signedOutOffline = async (harness = new SignInHarness()): Promise<{ harness: SignInHarness; token: string }> => {
  const token = await harness.signedIn();
  harness.plex.usual = unreachable;
  harness.signIn.signOut();
  await harness.clock.advance(500);
  expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-not-ended' });
  return { harness, token };
};

/** When plex.tv was told to revoke a token, whatever came of it. */
const revocations = ({ plex }: SignInHarness): readonly number[] =>
  plex.requests.filter(({ kind }) => kind === 'revokeToken').map(({ atMillis }) => atMillis);

describe('a sign-out that plex.tv was not told of', () => {
  it('is told of while the app stays open, and the notice goes away then', async () => {
    const { harness } = await signedOutOffline();
    harness.plex.usual = answers;
    await harness.clock.advance(5_000);
    expect(harness.plex.living.size).toBe(0);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect((await harness.kept()).toRevoke).toEqual([]);
    expect(harness.clock.sleepers).toBe(0);
  });

  it('is told of at once when there is reason to try again', async () => {
    const { harness } = await signedOutOffline();
    await harness.clock.advance(days(1));
    harness.plex.usual = answers;
    harness.signIn.pollNow();
    await harness.clock.advance(1_000);
    expect(harness.plex.living.size).toBe(0);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  });

  it('is no burden to plex.tv or to the keychain in an app that waits for days', async () => {
    const { harness } = await signedOutOffline();
    const { reads } = harness.keychain;
    const before = revocations(harness).length;
    await harness.clock.advance(days(3));
    const asked = revocations(harness).slice(before);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.length).toBeLessThan(200);
    expect(harness.keychain.reads - reads).toBeLessThan(5);
    expect(harness.plex.maxAtOnce).toBe(1);
  });

  it('is told of no sooner than plex.tv wishes, whatever interrupts', async () => {
    const harness = new SignInHarness();
    await harness.signedIn();
    harness.plex.plannedAnswers = [{ ...unreachable, problem: 'too-many-requests', retryAfterMillis: minutes(5) }];
    harness.signIn.signOut();
    await harness.clock.advance(500);
    for (let minute = 0; minute < 4; minute += 1) {
      harness.signIn.pollNow();
      await harness.clock.advance(minutes(1));
    }
    expect(revocations(harness)).toHaveLength(1);
    await harness.clock.advance(minutes(2));
    expect(harness.plex.living.size).toBe(0);
  });

  it('keeps its pace however often a sign-in is begun and cancelled', async () => {
    const { harness } = await signedOutOffline();
    await harness.clock.advance(minutes(30));
    const before = revocations(harness).length;
    for (let time = 0; time < 20; time += 1) {
      harness.signIn.startSignIn('code');
      await harness.clock.advance(5);
      harness.signIn.cancelSignIn();
      await harness.clock.advance(5);
    }
    expect(revocations(harness)).toHaveLength(before);
  });

  it('waits for a sign-in, and is told of while somebody else is signed in', async () => {
    const { harness, token } = await signedOutOffline();
    harness.plex.usual = { kind: 'answers', afterMillis: 50 };
    harness.signIn.startSignIn('code');
    await harness.clock.advance(minutes(5));
    expect(revocations(harness)).toHaveLength(1);
    const next = harness.plex.approve() ?? '';
    await harness.clock.advance(5_000);
    harness.shownAs('account');
    expect(revocations(harness)).toHaveLength(2);
    expect(harness.plex.living).toEqual(new Set([next]));
    expect(next).not.toBe(token);
    expect(harness.plex.maxAtOnce).toBe(1);
  });

  it('is taken back by a sign-in that gives the same token again', async () => {
    const { harness, token } = await signedOutOffline();
    harness.plex.usual = { kind: 'answers', afterMillis: 50 };
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    harness.plex.approveWith(token);
    await harness.clock.advance(days(1));
    harness.shownAs('account');
    expect(harness.plex.living).toEqual(new Set([token]));
    expect((await harness.kept()).toRevoke).toEqual([]);
  });

  it('is never told of a token that somebody is signed in with, whatever was noted', async () => {
    const harness = new SignInHarness();
    await harness.plantToRevoke(await harness.signedIn());
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    harness.signIn.cancelSignIn();
    await harness.clock.advance(minutes(1));
    harness.shownAs('account');
    expect(revocations(harness)).toEqual([]);
    expect((await harness.kept()).toRevoke).toEqual([]);
  });

  it('does not wait behind another that Plex refuses to hear of', async () => {
    const harness = new SignInHarness();
    await harness.plantToRevoke('one');
    await harness.plantToRevoke('other');
    harness.plex.living.add('one').add('other');
    harness.plex.plannedAnswers = [{ kind: 'fails', afterMillis: 10, problem: 'request-refused' }];
    await harness.open();
    await harness.clock.advance(500);
    expect(harness.plex.living).toEqual(new Set(['one']));
    await harness.clock.advance(5_000);
    expect(harness.plex.living.size).toBe(0);
  });

  it('is told of at the next start where the app has ended meanwhile', async () => {
    const { harness: earlier } = await signedOutOffline();
    const harness = await restarted(earlier).open();
    harness.plex.usual = answers;
    await harness.clock.advance(5_000);
    expect(harness.plex.living.size).toBe(0);
  });

  it('is told of though the keychain does not say a second time what it was told', async () => {
    const { harness } = await signedOutOffline();
    harness.signIn.startSignIn('code');
    await harness.clock.advance(5);
    harness.keychain.problem = 'keychain-timed-out';
    harness.signIn.cancelSignIn();
    await harness.clock.advance(500);
    harness.keychain.problem = null;
    harness.plex.usual = answers;
    await harness.clock.advance(minutes(1));
    expect(harness.plex.living.size).toBe(0);
    expect((await harness.kept()).toRevoke).toEqual([]);
  });

  it('leaves a keychain alone that could not be opened', async () => {
    const { harness: earlier } = await signedOutOffline();
    earlier.keychain.problem = 'keychain-unavailable';
    const harness = await restarted(earlier).open();
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'keychain-unavailable' });
    const { reads } = harness.keychain;
    await harness.clock.advance(days(1));
    expect(harness.keychain.reads).toBe(reads);
  });
});

describe('a token that no keychain would take or note', () => {
  /** Signed in for this session only, and signed out while plex.tv could not be reached. */
  const leftAlive = async (): Promise<SignInHarness> => {
    const harness = new SignInHarness();
    harness.keychain.problem = 'keychain-unavailable';
    await harness.open();
    harness.signIn.keepForThisSession();
    await harness.signedIn();
    harness.plex.usual = unreachable;
    harness.signIn.signOut();
    await harness.clock.advance(500);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-left-alive' });
    return harness;
  };

  it('is ended later all the same, as long as the app is open', async () => {
    const harness = await leftAlive();
    harness.plex.usual = answers;
    await harness.clock.advance(5_000);
    expect(harness.plex.living.size).toBe(0);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  });

  it('is tried to be ended once more when the app quits', async () => {
    const harness = await leftAlive();
    await harness.clock.advance(minutes(1));
    harness.plex.usual = answers;
    expect(harness.signIn.hasToLeave).toBe(true);
    const left = harness.signIn.leave(new AbortController().signal);
    await harness.clock.advance(100);
    await left;
    expect(harness.plex.living.size).toBe(0);
  });

  it('is ended later when it was let go before anything kept it', async () => {
    const harness = await new SignInHarness().waiting();
    harness.keychain.problem = 'keychain-denied';
    harness.plex.approve();
    await harness.clock.advance(2_000);
    harness.shownAs('token-not-stored');
    harness.plex.usual = unreachable;
    harness.signIn.signOut();
    await harness.clock.advance(500);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-left-alive' });
    harness.plex.usual = answers;
    await harness.clock.advance(5_000);
    expect(harness.plex.living.size).toBe(0);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  });
});

const proveNothing: readonly { readonly name: string; readonly fault: Fault }[] = [
  { name: '404', fault: { kind: 'plex-error', error: 'not-found' } },
  { name: '401 without Plex’s code', fault: { kind: 'status', status: 401, body: 'json' } },
  { name: '401 with HTML', fault: { kind: 'status', status: 401, body: 'html' } },
  { name: '403', fault: { kind: 'status', status: 403, body: 'json' } },
  { name: '429', fault: { kind: 'plex-error', error: 'rate limit exceeded' } },
  { name: '500', fault: { kind: 'plex-error', error: 'internal error' } },
  { name: 'a redirect', fault: { kind: 'redirect', to: 'http://127.0.0.1:9/login' } },
  { name: 'a page of HTML with 200', fault: { kind: 'not-json' } },
  { name: 'a reset', fault: { kind: 'connection-reset' } },
];

describe('what proves nothing of a token’s end', () => {
  it.each(proveNothing)('$name: plex.tv is told again until it has heard', async ({ fault }) => {
    await using real = await RealPlexHarness.start();
    await real.signedIn();
    real.plex.planFault({ endpoint: 'sign-out', fault, times: 3 });
    real.harness.signIn.signOut();
    await real.until('nobody', ({ problem }) => problem === 'token-not-ended');
    await real.until('nobody', ({ problem }) => problem === null);
    expect(real.timesOf('revokeToken')).toHaveLength(4);
    expect(real.plex.devices().filter(({ identity, token }) => identity.product === 'Latchkey' && token)).toEqual([]);
    expect((await real.harness.kept()).toRevoke).toEqual([]);
  });
});
