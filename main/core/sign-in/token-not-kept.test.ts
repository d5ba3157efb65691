import { describe, expect, it } from 'vitest';
import { SignInScene } from './testing/sign-in-scene.ts';

const minutes = (count: number): number => count * 60_000;

describe('a keychain that will not take the token', () => {
  it('is told of, and the token is not lost: it can be kept after all', async () => {
    const scene = await new SignInScene().waiting();
    scene.keychain.problem = 'keychain-locked';
    const token = scene.plex.approve();
    await scene.clock.advance(2_000);
    expect(scene.state).toEqual({ kind: 'token-not-stored', problem: 'keychain-locked' });
    scene.keychain.problem = null;
    scene.signIn.tryAgain();
    await scene.clock.advance(1_000);
    scene.stateAs('signed-in');
    expect(await scene.keychain.peek('token')).toBe(token);
  });

  it('can be done without for this session, and then nothing is written', async () => {
    const scene = await new SignInScene().waiting();
    scene.keychain.problem = 'keychain-denied';
    scene.plex.approve();
    await scene.clock.advance(2_000);
    scene.signIn.keepForThisSession();
    scene.keychain.problem = null;
    await scene.clock.advance(1_000);
    expect(scene.stateAs('signed-in').tokenStorage).toBe('this-session');
    expect(await scene.keychain.peek('token')).toBeNull();
    expect(await scene.keychain.peek('account')).toBeNull();
  });

  it('leaves nothing behind of a write that comes true after the person chose this session', async () => {
    const scene = await new SignInScene().waiting();
    scene.keychain.delayMillis = 30_000;
    scene.plex.approve();
    await scene.clock.advance(4_000);
    expect(scene.state).toEqual({ kind: 'opening-keychain', slow: true });
    scene.signIn.keepForThisSession();
    await scene.clock.advance(1_000);
    expect(scene.stateAs('signed-in').tokenStorage).toBe('this-session');
    await scene.clock.advance(minutes(5));
    expect(await scene.keychain.peek('token')).toBeNull();
  });

  it('can be given up: then the token is ended at plex.tv', async () => {
    const scene = await new SignInScene().waiting();
    scene.keychain.problem = 'keychain-unavailable';
    const token = scene.plex.approve() ?? '';
    await scene.clock.advance(2_000);
    scene.signIn.signOut();
    await scene.clock.advance(1_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(scene.plex.living.has(token)).toBe(false);
  });
});
