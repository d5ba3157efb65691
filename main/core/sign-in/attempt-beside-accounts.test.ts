import { describe, expect, it } from 'vitest';
import { uuidOf } from './testing/scripted-plex.ts';
import { rememberedOffline, restarted, SignInHarness } from './testing/sign-in-harness.ts';

const minutes = (count: number): number => count * 60_000;
const unreachable = { kind: 'fails', afterMillis: 10, problem: 'unreachable' } as const;
const answers = { kind: 'answers', afterMillis: 50 } as const;

/** Ada was signed in by an earlier run, and plex.tv takes this long to say so again. */
const adaConfirming = async (afterMillis: number): Promise<SignInHarness> => {
  const harness = new SignInHarness();
  await harness.plantAccount(harness.plex.giveToken('token-of-ada'));
  await harness.entriesOfBefore.keepKnownAccount(uuidOf('ada'));
  harness.plex.plannedAnswers = [{ kind: 'answers', afterMillis }];
  return harness.open();
};

describe('an attempt beside an account', () => {
  it('that is being confirmed does not disturb it', async () => {
    const harness = await adaConfirming(5_000);
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    harness.signIn.changeMethod('browser');
    await harness.clock.advance(100);
    harness.signIn.cancelSignIn();
    harness.signIn.startSignIn('code');
    await harness.clock.advance(1_000);
    expect(harness.accountOf('ada').session).toEqual({ kind: 'confirming' });
    await harness.clock.advance(4_000);
    expect(harness.accountOf('ada').session).toEqual({ kind: 'signed-in' });
    expect(harness.plex.requests.filter(({ kind }) => kind === 'whoIs')).toHaveLength(1);
    harness.shownAs('waiting-for-approval');
  });

  it('that is being signed out does not disturb that', async () => {
    const harness = await adaConfirming(50);
    await harness.clock.advance(100);
    harness.plex.plannedAnswers = [{ kind: 'answers', afterMillis: 5_000 }];
    harness.signIn.signOut();
    await harness.clock.advance(100);
    harness.signIn.startSignIn('code');
    await harness.clock.advance(1_000);
    expect(harness.accountOf('ada').session).toEqual({ kind: 'signing-out', slow: false });
    expect(harness.plex.living.has('token-of-ada')).toBe(true);
    await harness.clock.advance(5_000);
    expect(harness.list).toEqual([]);
    expect(harness.plex.living.has('token-of-ada')).toBe(false);
    harness.shownAs('waiting-for-approval');
    expect(harness.plex.requests.filter(({ kind }) => kind === 'revokeToken')).toHaveLength(1);
  });

  it('that is offline leaves it asking, at its own pace', async () => {
    const harness = await rememberedOffline();
    await harness.open();
    await harness.clock.advance(minutes(1));
    const before = harness.plex.count('whoIs');
    for (let round = 0; round < 20; round += 1) {
      harness.signIn.startSignIn('code');
      await harness.clock.advance(50);
      harness.signIn.cancelSignIn();
    }
    expect(harness.plex.count('whoIs') - before).toBeLessThanOrEqual(1);
    harness.plex.usual = answers;
    harness.signIn.startSignIn('code');
    await harness.clock.advance(minutes(1));
    expect(harness.accountOf('ada').session).toEqual({ kind: 'signed-in' });
    harness.shownAs('waiting-for-approval');
  });

  it('ends with its account in front, of which nobody sees that nobody is signed in', async () => {
    const harness = new SignInHarness();
    const adas = await harness.signedIn('ada');
    const graces = await harness.signedIn('grace');
    expect(harness.list).toMatchObject([
      { uuid: uuidOf('grace'), session: { kind: 'another-account' } },
      { uuid: uuidOf('ada'), session: { kind: 'signed-in' } },
    ]);
    expect((await harness.kept()).accounts).toEqual([
      { uuid: uuidOf('grace'), token: graces },
      { uuid: uuidOf('ada'), token: adas },
    ]);
    const afterApproval = harness.shownSoFar.slice(
      harness.shownSoFar.findLastIndex(({ kind }) => kind === 'confirming'),
    );
    expect(new Set(afterApproval.map(({ kind }) => kind))).toEqual(new Set(['confirming', 'account']));
    expect(afterApproval).not.toContainEqual(expect.objectContaining({ account: { uuid: uuidOf('ada') } }));
  });

  it('that fails leaves the account as it is, and says why where attempts are told of', async () => {
    const harness = new SignInHarness();
    await harness.signedIn('ada');
    harness.plex.plannedAnswers = [unreachable];
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    expect(harness.attempt).toMatchObject({ kind: 'none', problem: 'unreachable' });
    expect(harness.account.session).toEqual({ kind: 'signed-in' });
    harness.signIn.signOut();
    await harness.clock.advance(100);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  });

  it('whose token Plex refuses takes nothing from the account', async () => {
    const harness = new SignInHarness();
    const adas = await harness.signedIn('ada');
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    const graces = harness.plex.approve('grace') ?? '';
    await harness.clock.advance(930);
    harness.plex.living.delete(graces);
    await harness.clock.advance(1_000);
    expect(harness.attempt).toMatchObject({ kind: 'none', problem: 'token-rejected' });
    expect(harness.account).toMatchObject({ uuid: uuidOf('ada'), session: { kind: 'signed-in' } });
    expect(await harness.keptToken()).toBe(adas);
  });

  it('that an app’s end cut short goes on behind the account at the next start', async () => {
    const earlier = new SignInHarness();
    await earlier.signedIn('ada');
    earlier.signIn.startSignIn('code');
    await earlier.clock.advance(100);
    const harness = await restarted(earlier).open();
    expect(harness.account.uuid).toBe(uuidOf('ada'));
    await harness.clock.advance(minutes(1));
    expect(harness.attempt).toMatchObject({ kind: 'none', problem: null });
    harness.plex.approve('grace');
    await harness.clock.advance(2_000);
    expect(harness.list.map(({ uuid }) => uuid)).toEqual([uuidOf('grace'), uuidOf('ada')]);
  });

  it('that an app’s end cut short after its approval is shown as going on, before the account', async () => {
    const earlier = new SignInHarness();
    await earlier.signedIn('ada');
    earlier.plex.plannedAnswers = [answers, answers, { kind: 'answers', afterMillis: 60_000 }];
    earlier.signIn.startSignIn('code');
    await earlier.clock.advance(100);
    earlier.plex.approve('grace');
    await earlier.clock.advance(2_000);
    earlier.shownAs('confirming');
    const harness = await restarted(earlier).open();
    expect(harness.shownSoFar.map(({ kind }) => kind)).not.toContain('account');
    await harness.clock.advance(1_000);
    expect(harness.list.map(({ uuid }) => uuid)).toEqual([uuidOf('grace'), uuidOf('ada')]);
  });
});

describe('a keychain that is slow with the token of an attempt', () => {
  it('is told of in the place of everything, and leaves the account as it is when it can be done without', async () => {
    const harness = new SignInHarness();
    const adas = await harness.signedIn('ada');
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    harness.keychain.delayMillis = minutes(1);
    harness.plex.approve('grace');
    await harness.clock.advance(4_000);
    expect(harness.shown).toEqual({ kind: 'opening-keychain', slow: true });
    harness.signIn.keepForThisSession();
    await harness.clock.advance(1_000);
    expect(harness.list).toMatchObject([
      { uuid: uuidOf('grace'), tokenStorage: 'this-session' },
      { uuid: uuidOf('ada'), tokenStorage: 'keychain', session: { kind: 'signed-in' } },
    ]);
    await harness.clock.advance(minutes(30));
    expect(await harness.keptToken()).toBe(adas);
  });
});

it('who is signed in for this session only is ended as the app quits, and the others are not', async () => {
  const harness = new SignInHarness();
  const adas = await harness.signedIn('ada');
  harness.signIn.startSignIn('code');
  await harness.clock.advance(100);
  harness.keychain.problem = 'keychain-locked';
  harness.plex.approve('grace');
  await harness.clock.advance(2_000);
  harness.shownAs('token-not-stored');
  harness.signIn.keepForThisSession();
  await harness.clock.advance(1_000);
  expect(harness.account.uuid).toBe(uuidOf('grace'));
  expect(harness.signIn.hasToLeave).toBe(true);
  const left = harness.signIn.leave(new AbortController().signal);
  await harness.clock.advance(200);
  await left;
  expect(harness.plex.living).toEqual(new Set([adas]));
});
