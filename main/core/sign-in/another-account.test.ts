import { describe, expect, it } from 'vitest';
import { restarted, SignInScene } from './testing/sign-in-scene.ts';

const ada = 'ada0000000000001';
const grace = 'grace00000000002';

/** Waits for a code on a computer where Ada was the last to be signed in; she has signed out since. */
const waitingAfterAda = async (scene = new SignInScene()): Promise<SignInScene> => {
  await scene.keychain.plant('last account', ada);
  return scene.waiting('code');
};

/** Grace signed in on that computer, and nobody has said yet that this is right. */
const graceSignedIn = async (): Promise<SignInScene> => {
  const scene = await waitingAfterAda();
  scene.plex.approve('grace');
  await scene.clock.advance(2_000);
  return scene;
};

const confirmationOf = (scene: SignInScene): string => scene.stateAs('signed-in').confirmation.kind;
const lastAccountOf = ({ keychain }: SignInScene): Promise<string | null> => keychain.peek('last account');

const startedAnew = async (earlier: SignInScene): Promise<SignInScene> => {
  const scene = await restarted(earlier).open();
  await scene.clock.advance(1_000);
  return scene;
};

describe('the first account on a computer', () => {
  it('is not asked about, and kept as the last one', async () => {
    const scene = new SignInScene();
    await scene.signedIn();
    expect(confirmationOf(scene)).toBe('confirmed');
    expect(await lastAccountOf(scene)).toBe(ada);
  });

  it('is not asked about where it comes from a version that kept none', async () => {
    const scene = new SignInScene();
    await scene.keychain.plant('token', 'token-of-before');
    scene.plex.living.add('token-of-before');
    await scene.open();
    await scene.clock.advance(1_000);
    expect(confirmationOf(scene)).toBe('confirmed');
    expect(await lastAccountOf(scene)).toBe(ada);
  });
});

describe('the same account as last time', () => {
  it('is not asked about', async () => {
    const scene = await waitingAfterAda();
    scene.plex.approve('ada');
    await scene.clock.advance(2_000);
    expect(confirmationOf(scene)).toBe('confirmed');
  });
});

describe('another account than last time', () => {
  it('is asked about, with its token kept', async () => {
    const scene = await graceSignedIn();
    expect(scene.stateAs('signed-in')).toMatchObject({
      account: { name: 'Grace Murray', avatar: 'data:image/png;base64,AAAA' },
      confirmation: { kind: 'another-account' },
    });
    expect(scene.states.filter(({ kind }) => kind === 'signed-in')).not.toContainEqual(
      expect.objectContaining({ confirmation: { kind: 'confirmed' } }),
    );
    expect(await scene.keychain.peek('token')).not.toBeNull();
    expect(await lastAccountOf(scene)).toBe(ada);
  });

  it('is asked about at every start until somebody has answered', async () => {
    let scene = await graceSignedIn();
    for (let start = 0; start < 3; start += 1) {
      scene = await startedAnew(scene);
      expect(confirmationOf(scene)).toBe('another-account');
      expect(await lastAccountOf(scene)).toBe(ada);
    }
  });

  it('is the last one once the person has said yes', async () => {
    const scene = await graceSignedIn();
    scene.signIn.acceptAccount();
    expect(confirmationOf(scene)).toBe('confirmed');
    await scene.clock.advance(1_000);
    expect(await lastAccountOf(scene)).toBe(grace);
    expect(confirmationOf(await startedAnew(scene))).toBe('confirmed');
  });

  it('stays accepted when its picture arrives afterwards', async () => {
    const picture = Promise.withResolvers<string>();
    const scene = await waitingAfterAda(new SignInScene({ fetchAvatar: () => picture.promise }));
    scene.plex.approve('grace');
    await scene.clock.advance(2_000);
    scene.signIn.acceptAccount();
    picture.resolve('data:image/png;base64,BBBB');
    await scene.clock.advance(100);
    expect(scene.stateAs('signed-in')).toMatchObject({
      account: { avatar: 'data:image/png;base64,BBBB' },
      confirmation: { kind: 'confirmed' },
    });
  });

  it('is not the last one where the person signs out instead: who approved once is asked about again', async () => {
    const scene = await graceSignedIn();
    scene.signIn.signOut();
    await scene.clock.advance(1_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(scene.plex.living.size).toBe(0);
    expect(await lastAccountOf(scene)).toBe(ada);
    scene.signIn.startSignIn('code');
    await scene.clock.advance(100);
    scene.plex.approve('grace');
    await scene.clock.advance(2_000);
    expect(confirmationOf(scene)).toBe('another-account');
  });

  it('is asked about after a sign-out that the keychain refused, locked as it was', async () => {
    const scene = await graceSignedIn();
    scene.keychain.problem = 'keychain-locked';
    scene.signIn.signOut();
    await scene.clock.advance(1_000);
    expect(scene.stateAs('signed-in')).toMatchObject({
      confirmation: { kind: 'another-account' },
      problem: 'keychain-locked',
    });
    expect(await lastAccountOf(scene)).toBe(ada);
  });

  it('is asked about again at the next start where the keychain would not keep the answer', async () => {
    const scene = await graceSignedIn();
    scene.keychain.problem = 'keychain-denied';
    scene.signIn.acceptAccount();
    await scene.clock.advance(1_000);
    expect(confirmationOf(scene)).toBe('confirmed');
    scene.keychain.problem = null;
    expect(confirmationOf(await startedAnew(scene))).toBe('another-account');
  });

  it('is greeted no later because of a keychain that hangs, and asked about once that has answered', async () => {
    const scene = await waitingAfterAda();
    scene.keychain.slowReads = { name: 'last account', delayMillis: 60_000 };
    scene.plex.approve('grace');
    await scene.clock.advance(3_000);
    expect(confirmationOf(scene)).toBe('confirmed');
    expect(await lastAccountOf(scene)).toBe(ada);
    await scene.clock.advance(60_000);
    expect(confirmationOf(scene)).toBe('another-account');
    expect(await lastAccountOf(scene)).toBe(ada);
  });

  it('cannot be told where Plex does not say who it is, and then nothing is asked or kept', async () => {
    const scene = await waitingAfterAda();
    scene.plex.knowsUuids = false;
    scene.plex.approve('grace');
    await scene.clock.advance(2_000);
    expect(confirmationOf(scene)).toBe('confirmed');
    expect(await lastAccountOf(scene)).toBe(ada);
  });
});

it('nothing is accepted where nothing was asked', async () => {
  const scene = await waitingAfterAda();
  scene.signIn.acceptAccount();
  scene.plex.approve('ada');
  await scene.clock.advance(2_000);
  scene.signIn.acceptAccount();
  await scene.clock.advance(100);
  expect(confirmationOf(scene)).toBe('confirmed');
  expect(await lastAccountOf(scene)).toBe(ada);
});

it('who signs in for this session only is asked about by what is known since then', async () => {
  const scene = new SignInScene();
  scene.keychain.problem = 'keychain-unavailable';
  await scene.open();
  scene.signIn.keepForThisSession();
  await scene.signedIn();
  scene.signIn.signOut();
  await scene.clock.advance(1_000);
  scene.signIn.startSignIn('code');
  await scene.clock.advance(100);
  scene.plex.approve('grace');
  await scene.clock.advance(2_000);
  expect(confirmationOf(scene)).toBe('another-account');
});
