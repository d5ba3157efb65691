import { describe, expect, it } from 'vitest';
import { SignInScene } from './testing/sign-in-scene.ts';

const unreachable = { kind: 'fails', afterMillis: 10, problem: 'unreachable' } as const;
const answers = { kind: 'answers', afterMillis: 50 } as const;

/** Waits for a code whose approval gives the token once more that no keychain took, and that Plex was not told to end. */
const givenAgain = async (): Promise<{ readonly scene: SignInScene; readonly token: string }> => {
  const scene = await new SignInScene().waiting();
  scene.keychain.problem = 'keychain-denied';
  const token = scene.plex.approve() ?? '';
  await scene.clock.advance(2_000);
  scene.stateAs('token-not-stored');
  scene.plex.usual = unreachable;
  scene.signIn.signOut();
  await scene.clock.advance(500);
  expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'token-left-alive' });
  scene.keychain.problem = null;
  scene.plex.usual = answers;
  scene.signIn.startSignIn('code');
  await scene.clock.advance(100);
  expect(scene.plex.approveWith(token)).toBe(token);
  return { scene, token };
};

const leave = async ({ signIn, clock }: SignInScene): Promise<void> => {
  const left = signIn.leave(new AbortController().signal);
  await clock.advance(500);
  await left;
};

describe('a token that was to be ended, and that a sign-in gives again', () => {
  it('is not ended by an app that quits before Plex has said whose it is', async () => {
    const { scene, token } = await givenAgain();
    scene.plex.fates = [answers, { ...unreachable, afterMillis: 60_000 }];
    await scene.clock.advance(2_000);
    scene.stateAs('confirming');
    expect(scene.signIn.hasToLeave).toBe(false);
    await leave(scene);
    expect(await scene.keychain.peek('token')).toBe(token);
    expect(scene.plex.living).toEqual(new Set([token]));
  });

  it('is not ended where it arrives as the app quits', async () => {
    const { scene, token } = await givenAgain();
    await leave(scene);
    expect(await scene.keychain.peek('token')).toBe(token);
    expect(scene.plex.living).toEqual(new Set([token]));
  });
});
