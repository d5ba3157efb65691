import { describe, expect, it } from 'vitest';
import { restarted, SignInScene } from './testing/sign-in-scene.ts';

/** Waits for a short code that is claimed, while the look that will tell of it is under way. */
const answerUnderWay = async (): Promise<{ readonly scene: SignInScene; readonly token: string }> => {
  const scene = await new SignInScene().waiting('code');
  const token = scene.plex.approve() ?? '';
  await scene.clock.advance(970);
  expect(scene.plex.count('poll')).toBe(1);
  expect(scene.plex.handedOut).toEqual([]);
  return { scene, token };
};

const leave = async ({ signIn, clock }: SignInScene): Promise<void> => {
  const left = signIn.leave(new AbortController().signal);
  await clock.advance(500);
  await left;
};

describe('a token that arrives after the wait was cancelled', () => {
  it('is ended at plex.tv, and no other request leaves', async () => {
    const { scene, token } = await answerUnderWay();
    scene.signIn.cancelSignIn();
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    const sent = scene.plex.requests.length;
    await scene.clock.advance(60_000);
    expect(scene.plex.requests.slice(sent)).toMatchObject([{ kind: 'revokeToken', about: token }]);
    expect(scene.plex.living.size).toBe(0);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(await scene.keychain.peek('token')).toBeNull();
    expect(await scene.keychain.peek('tokens to end')).toBeNull();
  });

  it('is ended later where plex.tv cannot be told at once', async () => {
    const { scene } = await answerUnderWay();
    scene.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
    scene.signIn.cancelSignIn();
    await scene.clock.advance(500);
    expect(scene.plex.living.size).toBe(1);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    scene.plex.usual = { kind: 'answers', afterMillis: 10 };
    await scene.clock.advance(5_000);
    expect(scene.plex.living.size).toBe(0);
  });

  it('is ended by the next start where the app is killed just then', async () => {
    const { scene: earlier } = await answerUnderWay();
    earlier.plex.fates = [{ kind: 'answers', afterMillis: 10_000 }];
    earlier.signIn.cancelSignIn();
    await earlier.clock.advance(500);
    expect(earlier.plex.living.size).toBe(1);
    const scene = await restarted(earlier).open();
    await scene.clock.advance(500);
    expect(scene.plex.living.size).toBe(0);
  });

  it('is ended by an app that quits meanwhile', async () => {
    const { scene } = await answerUnderWay();
    scene.signIn.cancelSignIn();
    expect(scene.signIn.hasToLeave).toBe(true);
    await leave(scene);
    expect(scene.plex.living.size).toBe(0);
    expect(scene.signIn.hasToLeave).toBe(false);
  });

  it('is not taken for the answer to a sign-in that is begun at once', async () => {
    const { scene, token } = await answerUnderWay();
    scene.signIn.cancelSignIn();
    scene.signIn.startSignIn('code');
    await scene.clock.advance(500);
    scene.stateAs('waiting-for-approval');
    expect(scene.plex.living.has(token)).toBe(false);
    const next = scene.plex.approve();
    await scene.clock.advance(2_000);
    scene.stateAs('signed-in');
    expect(await scene.keychain.peek('token')).toBe(next);
    expect(scene.plex.mostAtOnce).toBe(1);
  });

  it('keeps nobody from the next code while plex.tv takes its time to end it', async () => {
    const { scene } = await answerUnderWay();
    scene.plex.fates = [{ kind: 'fails', afterMillis: 10_000, problem: 'timed-out' }];
    scene.signIn.cancelSignIn();
    scene.signIn.startSignIn('code');
    await scene.clock.advance(2_500);
    scene.stateAs('waiting-for-approval');
    expect(scene.plex.mostAtOnce).toBe(1);
    scene.signIn.cancelSignIn();
    await scene.clock.advance(1_000);
    expect(scene.plex.living.size).toBe(0);
    expect(await scene.keychain.peek('tokens to end')).toBeNull();
  });

  it('is ended where the pin had been let go for another method before', async () => {
    const scene = await new SignInScene().waiting('browser');
    scene.plex.approve();
    scene.signIn.changeMethod('code');
    await scene.clock.advance(10);
    scene.signIn.cancelSignIn();
    await scene.clock.advance(500);
    expect(scene.plex.living.size).toBe(0);
    expect(scene.plex.count('request')).toBe(1);
  });
});

it('a pin that was let go for another method is looked at once more when the app quits', async () => {
  const scene = await new SignInScene().waiting('browser');
  const token = scene.plex.approve();
  scene.plex.fates = [{ kind: 'answers', afterMillis: 10_000 }];
  scene.signIn.changeMethod('code');
  await scene.clock.advance(500);
  expect(scene.signIn.hasToLeave).toBe(true);
  await leave(scene);
  expect(await scene.keychain.peek('token')).toBe(token);
});
