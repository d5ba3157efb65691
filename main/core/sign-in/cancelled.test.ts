import { describe, expect, it } from 'vitest';
import { restarted, SignInHarness } from './testing/sign-in-harness.ts';

/** Waits for a short code that is claimed, while the poll that will tell of it is under way. */
const answerUnderWay = async (): Promise<{ readonly harness: SignInHarness; readonly token: string }> => {
  const harness = await new SignInHarness().waiting('code');
  const token = harness.plex.approve() ?? '';
  await harness.clock.advance(970);
  expect(harness.plex.count('poll')).toBe(1);
  expect(harness.plex.handedOut).toEqual([]);
  return { harness, token };
};

const leave = async ({ signIn, clock }: SignInHarness): Promise<void> => {
  const left = signIn.leave(new AbortController().signal);
  await clock.advance(500);
  await left;
};

describe('a token that arrives after the wait was cancelled', () => {
  it('is ended at plex.tv, and no other request leaves', async () => {
    const { harness, token } = await answerUnderWay();
    harness.signIn.cancelSignIn();
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    const sent = harness.plex.requests.length;
    await harness.clock.advance(60_000);
    expect(harness.plex.requests.slice(sent)).toMatchObject([{ kind: 'revokeToken', about: token }]);
    expect(harness.plex.living.size).toBe(0);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(await harness.keptToken()).toBeNull();
    expect((await harness.kept()).toRevoke).toEqual([]);
  });

  it('is ended later where plex.tv cannot be told at once', async () => {
    const { harness } = await answerUnderWay();
    harness.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
    harness.signIn.cancelSignIn();
    await harness.clock.advance(500);
    expect(harness.plex.living.size).toBe(1);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    harness.plex.usual = { kind: 'answers', afterMillis: 10 };
    await harness.clock.advance(5_000);
    expect(harness.plex.living.size).toBe(0);
  });

  it('is ended by the next start where the app is killed just then', async () => {
    const { harness: earlier } = await answerUnderWay();
    earlier.plex.plannedAnswers = [{ kind: 'answers', afterMillis: 10_000 }];
    earlier.signIn.cancelSignIn();
    await earlier.clock.advance(500);
    expect(earlier.plex.living.size).toBe(1);
    const harness = await restarted(earlier).open();
    await harness.clock.advance(500);
    expect(harness.plex.living.size).toBe(0);
  });

  it('is ended by an app that quits meanwhile', async () => {
    const { harness } = await answerUnderWay();
    harness.signIn.cancelSignIn();
    expect(harness.signIn.hasToLeave).toBe(true);
    await leave(harness);
    expect(harness.plex.living.size).toBe(0);
    expect(harness.signIn.hasToLeave).toBe(false);
  });

  it('is not taken for the answer to a sign-in that is begun at once', async () => {
    const { harness, token } = await answerUnderWay();
    harness.signIn.cancelSignIn();
    harness.signIn.startSignIn('code');
    await harness.clock.advance(500);
    harness.shownAs('waiting-for-approval');
    expect(harness.plex.living.has(token)).toBe(false);
    const next = harness.plex.approve();
    await harness.clock.advance(2_000);
    harness.shownAs('account');
    expect(await harness.keptToken()).toBe(next);
    expect(harness.plex.maxAtOnce).toBe(1);
  });

  it('keeps nobody from the next code while plex.tv takes its time to end it', async () => {
    const { harness } = await answerUnderWay();
    harness.plex.plannedAnswers = [{ kind: 'fails', afterMillis: 10_000, problem: 'timed-out' }];
    harness.signIn.cancelSignIn();
    harness.signIn.startSignIn('code');
    await harness.clock.advance(2_500);
    harness.shownAs('waiting-for-approval');
    expect(harness.plex.maxAtOnce).toBe(1);
    harness.signIn.cancelSignIn();
    await harness.clock.advance(1_000);
    expect(harness.plex.living.size).toBe(0);
    expect((await harness.kept()).toRevoke).toEqual([]);
  });

  it('is ended where its pin was the previous one, of another method', async () => {
    const harness = await new SignInHarness().waiting('browser');
    harness.plex.approve();
    harness.signIn.changeMethod('code');
    await harness.clock.advance(10);
    harness.signIn.cancelSignIn();
    await harness.clock.advance(500);
    expect(harness.plex.living.size).toBe(0);
    expect(harness.plex.count('request')).toBe(1);
  });
});

it('the previous pin, of another method, is polled once more when the app quits', async () => {
  const harness = await new SignInHarness().waiting('browser');
  const token = harness.plex.approve();
  harness.plex.plannedAnswers = [{ kind: 'answers', afterMillis: 10_000 }];
  harness.signIn.changeMethod('code');
  await harness.clock.advance(500);
  expect(harness.signIn.hasToLeave).toBe(true);
  await leave(harness);
  expect(await harness.keptToken()).toBe(token);
});
