import { describe, expect, it } from 'vitest';
import { restarted, SignInHarness } from './testing/sign-in-harness.ts';

const ada = 'ada0000000000001';
const grace = 'grace00000000002';

/** Waits for a code on a computer where Ada was the last to be signed in; she has signed out since. */
const waitingAfterAda = async (harness = new SignInHarness()): Promise<SignInHarness> => {
  await harness.keychain.plant('last account', ada);
  return harness.waiting('code');
};

/** Grace signed in on that computer, and nobody has said yet that this is right. */
const graceSignedIn = async (): Promise<SignInHarness> => {
  const harness = await waitingAfterAda();
  harness.plex.approve('grace');
  await harness.clock.advance(2_000);
  return harness;
};

const confirmationOf = (harness: SignInHarness): string => harness.account.confirmation.kind;
const lastAccountOf = ({ keychain }: SignInHarness): Promise<string | null> => keychain.peek('last account');

const startedAnew = async (earlier: SignInHarness): Promise<SignInHarness> => {
  const harness = await restarted(earlier).open();
  await harness.clock.advance(1_000);
  return harness;
};

describe('the first account on a computer', () => {
  it('is not asked about, and kept as the last one', async () => {
    const harness = new SignInHarness();
    await harness.signedIn();
    expect(confirmationOf(harness)).toBe('confirmed');
    expect(await lastAccountOf(harness)).toBe(ada);
  });

  it('is not asked about where it comes from a version that kept none', async () => {
    const harness = new SignInHarness();
    await harness.plantToken('token-of-before');
    harness.plex.living.add('token-of-before');
    await harness.open();
    await harness.clock.advance(1_000);
    expect(confirmationOf(harness)).toBe('confirmed');
    expect(await lastAccountOf(harness)).toBe(ada);
  });
});

describe('the same account as last time', () => {
  it('is not asked about', async () => {
    const harness = await waitingAfterAda();
    harness.plex.approve('ada');
    await harness.clock.advance(2_000);
    expect(confirmationOf(harness)).toBe('confirmed');
  });
});

describe('another account than last time', () => {
  it('is asked about, with its token kept', async () => {
    const harness = await graceSignedIn();
    expect(harness.account).toMatchObject({
      account: { name: 'Grace Murray', avatar: 'data:image/png;base64,AAAA' },
      confirmation: { kind: 'another-account' },
    });
    expect(harness.states.filter(({ kind }) => kind === 'signed-in')).not.toContainEqual(
      expect.objectContaining({ confirmation: { kind: 'confirmed' } }),
    );
    expect(await harness.keptToken()).not.toBeNull();
    expect(await lastAccountOf(harness)).toBe(ada);
  });

  it('is asked about at every start until somebody has answered', async () => {
    let harness = await graceSignedIn();
    for (let start = 0; start < 3; start += 1) {
      harness = await startedAnew(harness);
      expect(confirmationOf(harness)).toBe('another-account');
      expect(await lastAccountOf(harness)).toBe(ada);
    }
  });

  it('is the last one once the person has said yes', async () => {
    const harness = await graceSignedIn();
    harness.signIn.acceptAccount();
    expect(confirmationOf(harness)).toBe('confirmed');
    await harness.clock.advance(1_000);
    expect(await lastAccountOf(harness)).toBe(grace);
    expect(confirmationOf(await startedAnew(harness))).toBe('confirmed');
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
      confirmation: { kind: 'confirmed' },
    });
  });

  it('is not the last one where the person signs out instead: who approved once is asked about again', async () => {
    const harness = await graceSignedIn();
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    expect(harness.plex.living.size).toBe(0);
    expect(await lastAccountOf(harness)).toBe(ada);
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    harness.plex.approve('grace');
    await harness.clock.advance(2_000);
    expect(confirmationOf(harness)).toBe('another-account');
  });

  it('is asked about after a sign-out that the keychain refused, locked as it was', async () => {
    const harness = await graceSignedIn();
    harness.keychain.problem = 'keychain-locked';
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    expect(harness.account).toMatchObject({
      confirmation: { kind: 'another-account' },
      problem: 'keychain-locked',
    });
    expect(await lastAccountOf(harness)).toBe(ada);
  });

  it('is asked about again at the next start where the keychain would not keep the answer', async () => {
    const harness = await graceSignedIn();
    harness.keychain.problem = 'keychain-denied';
    harness.signIn.acceptAccount();
    await harness.clock.advance(1_000);
    expect(confirmationOf(harness)).toBe('confirmed');
    harness.keychain.problem = null;
    expect(confirmationOf(await startedAnew(harness))).toBe('another-account');
  });

  it('is greeted no later because of a keychain that hangs, and asked about once that has answered', async () => {
    const harness = await waitingAfterAda();
    harness.keychain.slowReads = { name: 'last account', delayMillis: 60_000 };
    harness.plex.approve('grace');
    await harness.clock.advance(3_000);
    expect(confirmationOf(harness)).toBe('confirmed');
    expect(await lastAccountOf(harness)).toBe(ada);
    await harness.clock.advance(60_000);
    expect(confirmationOf(harness)).toBe('another-account');
    expect(await lastAccountOf(harness)).toBe(ada);
  });

  it('cannot be told where Plex does not say who it is, and then nothing is asked or kept', async () => {
    const harness = await waitingAfterAda();
    harness.plex.knowsUuids = false;
    harness.plex.approve('grace');
    await harness.clock.advance(2_000);
    expect(confirmationOf(harness)).toBe('confirmed');
    expect(await lastAccountOf(harness)).toBe(ada);
  });
});

it('nothing is accepted where nothing was asked', async () => {
  const harness = await waitingAfterAda();
  harness.signIn.acceptAccount();
  harness.plex.approve('ada');
  await harness.clock.advance(2_000);
  harness.signIn.acceptAccount();
  await harness.clock.advance(100);
  expect(confirmationOf(harness)).toBe('confirmed');
  expect(await lastAccountOf(harness)).toBe(ada);
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
  expect(confirmationOf(harness)).toBe('another-account');
});
