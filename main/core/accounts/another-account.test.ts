import { describe, expect, it } from 'vitest';
import { uuidOf } from '../sign-in/testing/scripted-plex.ts';
import { restarted, SignInHarness } from '../sign-in/testing/sign-in-harness.ts';

const ada = uuidOf('ada');
const grace = uuidOf('grace');

/** Waits for a code on a computer where Ada was signed in; she has signed out since. */
const waitingAfterAda = async (harness = new SignInHarness()): Promise<SignInHarness> => {
  await harness.entriesOfBefore.keepKnownAccount(ada);
  return harness.waiting('code');
};

/** Grace signed in on that computer, and nobody has said yet that this is right. */
const graceSignedIn = async (): Promise<SignInHarness> => {
  const harness = await waitingAfterAda();
  harness.plex.approve('grace');
  await harness.clock.advance(2_000);
  return harness;
};

const sessionOf = (harness: SignInHarness): string => harness.account.session.kind;
const knownTo = async (harness: SignInHarness): Promise<readonly string[]> => (await harness.kept()).known;

const startedAnew = async (earlier: SignInHarness): Promise<SignInHarness> => {
  const harness = await restarted(earlier).open();
  await harness.clock.advance(1_000);
  return harness;
};

describe('the first account on a computer', () => {
  it('is not asked about, and known from then on', async () => {
    const harness = new SignInHarness();
    await harness.signedIn();
    expect(sessionOf(harness)).toBe('signed-in');
    expect(await knownTo(harness)).toEqual([ada]);
  });

  it('is not asked about where it comes from a version that kept none', async () => {
    const harness = new SignInHarness();
    await harness.plantToken('token-of-before');
    harness.plex.living.add('token-of-before');
    await harness.open();
    await harness.clock.advance(1_000);
    expect(sessionOf(harness)).toBe('signed-in');
    expect(await knownTo(harness)).toEqual([ada]);
  });
});

describe('an account that is known here', () => {
  it('is not asked about', async () => {
    const harness = await waitingAfterAda();
    harness.plex.approve('ada');
    await harness.clock.advance(2_000);
    expect(sessionOf(harness)).toBe('signed-in');
  });
});

describe('an account that is not known here', () => {
  it('is asked about, with its token kept', async () => {
    const harness = await graceSignedIn();
    expect(harness.account).toMatchObject({
      account: { name: 'Grace Murray', avatar: 'data:image/png;base64,AAAA' },
      session: { kind: 'another-account' },
    });
    const sessions = harness.shownSoFar.flatMap((shown) =>
      shown.kind === 'account' ? [shown.account.session.kind] : [],
    );
    expect(sessions).not.toContain('signed-in');
    expect(await harness.keptToken()).not.toBeNull();
    expect(await knownTo(harness)).toEqual([ada]);
  });

  it('is asked about at every start until somebody has answered', async () => {
    let harness = await graceSignedIn();
    for (let start = 0; start < 3; start += 1) {
      harness = await startedAnew(harness);
      expect(sessionOf(harness)).toBe('another-account');
      expect(await knownTo(harness)).toEqual([ada]);
    }
  });

  it('is known once the person has said yes, beside the others', async () => {
    const harness = await graceSignedIn();
    harness.signIn.acceptAccount();
    expect(sessionOf(harness)).toBe('signed-in');
    await harness.clock.advance(1_000);
    expect(await knownTo(harness)).toEqual([grace, ada]);
    expect(sessionOf(await startedAnew(harness))).toBe('signed-in');
  });

  it('stays accepted when its picture arrives afterwards', async () => {
    const picture = Promise.withResolvers<string>();
    const harness = await waitingAfterAda(new SignInHarness({ fetchAvatar: () => picture.promise }));
    harness.plex.approve('grace');
    await harness.clock.advance(2_000);
    harness.signIn.acceptAccount();
    picture.resolve('data:image/png;base64,BBBB');
    await harness.clock.advance(100);
    expect(harness.account).toMatchObject({
      account: { avatar: 'data:image/png;base64,BBBB' },
      session: { kind: 'signed-in' },
    });
  });

  it('is not known where the person signs out instead: who approved once is asked about again', async () => {
    const harness = await graceSignedIn();
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.living.size).toBe(0);
    expect(await knownTo(harness)).toEqual([ada]);
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    harness.plex.approve('grace');
    await harness.clock.advance(2_000);
    expect(sessionOf(harness)).toBe('another-account');
  });

  it('is asked about after a sign-out that the keychain refused, locked as it was', async () => {
    const harness = await graceSignedIn();
    harness.keychain.problem = 'keychain-locked';
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.account).toMatchObject({
      session: { kind: 'another-account' },
      problem: 'keychain-locked',
    });
    expect(await knownTo(harness)).toEqual([ada]);
  });

  it('is asked about again at the next start where the keychain would not keep the answer', async () => {
    const harness = await graceSignedIn();
    harness.keychain.problem = 'keychain-denied';
    harness.signIn.acceptAccount();
    await harness.clock.advance(1_000);
    expect(sessionOf(harness)).toBe('signed-in');
    harness.keychain.problem = null;
    expect(sessionOf(await startedAnew(harness))).toBe('another-account');
  });

  it('is greeted no later because of a keychain that hangs, and asked about once that has answered', async () => {
    const harness = await waitingAfterAda();
    harness.keychain.slowReads = { name: 'known accounts a', delayMillis: 60_000 };
    harness.plex.approve('grace');
    await harness.clock.advance(3_000);
    expect(sessionOf(harness)).toBe('signed-in');
    expect(await knownTo(harness)).toEqual([ada]);
    await harness.clock.advance(60_000);
    expect(sessionOf(harness)).toBe('another-account');
    expect(await knownTo(harness)).toEqual([ada]);
  });
});

it('nothing is accepted where nothing was asked', async () => {
  const harness = await waitingAfterAda();
  harness.signIn.acceptAccount();
  harness.plex.approve('ada');
  await harness.clock.advance(2_000);
  harness.signIn.acceptAccount();
  await harness.clock.advance(100);
  expect(sessionOf(harness)).toBe('signed-in');
  expect(await knownTo(harness)).toEqual([ada]);
});

it('who signs in for this session only is asked about by what is known since then', async () => {
  const harness = new SignInHarness();
  harness.keychain.problem = 'keychain-unavailable';
  await harness.open();
  harness.signIn.keepForThisSession();
  await harness.signedIn();
  harness.signIn.signOut();
  await harness.clock.advance(1_000);
  harness.signIn.startSignIn('code');
  await harness.clock.advance(100);
  harness.plex.approve('grace');
  await harness.clock.advance(2_000);
  expect(sessionOf(harness)).toBe('another-account');
});
