import { describe, expect, it } from 'vitest';
import { SignInScene } from './testing/sign-in-scene.ts';

/** Signed in, with a keychain that has gone since. */
const keychainGone = async () => {
  const scene = new SignInScene();
  const token = await scene.signedIn();
  scene.keychain.problem = 'keychain-unavailable';
  return { scene, token };
};

describe('signing out once the keychain has gone', () => {
  it('ends the token at plex.tv', async () => {
    const { scene, token } = await keychainGone();
    scene.signIn.signOut();
    await scene.clock.advance(1_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(scene.plex.living.has(token)).toBe(false);
  });

  it('does not happen while plex.tv cannot be reached either, and can be tried again', async () => {
    const { scene, token } = await keychainGone();
    scene.plex.fates = [{ kind: 'fails', afterMillis: 50, problem: 'unreachable' }];
    scene.signIn.signOut();
    await scene.clock.advance(1_000);
    expect(scene.stateAs('signed-in').problem).toBe('keychain-unavailable');
    expect(scene.plex.living.has(token)).toBe(true);
    scene.signIn.tryAgain();
    await scene.clock.advance(1_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(scene.plex.living.has(token)).toBe(false);
  });
});
