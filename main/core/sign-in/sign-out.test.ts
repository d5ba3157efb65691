import { describe, expect, it } from 'vitest';
import { namesOfTokensToRevoke } from '../keychain/keychain.ts';
import { rememberedOffline, restarted, SignInScene } from './testing/sign-in-scene.ts';

const minutes = (count: number): number => count * 60_000;

describe('signing out', () => {
  it('removes the key here and ends the token at plex.tv', async () => {
    const scene = new SignInScene();
    const token = await scene.signedIn();
    scene.signIn.signOut();
    await scene.clock.advance(10);
    expect(scene.state).toEqual({ kind: 'signing-out', slow: false });
    expect(await scene.keychain.peek('token')).toBeNull();
    await scene.clock.advance(100);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(scene.plex.living.has(token)).toBe(false);
    expect(await scene.keychain.peek('tokens to end')).toBeNull();
  });

  it('tells the person when plex.tv could not be reached, and ends the token at the next start', async () => {
    const earlier = new SignInScene();
    const token = await earlier.signedIn();
    earlier.plex.fates = [{ kind: 'fails', afterMillis: 50, problem: 'unreachable' }];
    earlier.signIn.signOut();
    await earlier.clock.advance(1_000);
    expect(earlier.state).toMatchObject({ kind: 'signed-out', problem: 'token-not-ended' });
    expect(earlier.plex.living.has(token)).toBe(true);

    const scene = restarted(earlier);
    scene.signIn.open();
    await scene.clock.advance(1_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(earlier.plex.living.has(token)).toBe(false);
    expect(await earlier.keychain.peek('tokens to end')).toBeNull();
  });

  it('is made good at the next start, however often it was done where plex.tv could not be told', async () => {
    const earlier = new SignInScene();
    for (let round = 0; round < 9; round += 1) {
      await earlier.signedIn();
      earlier.plex.usual = { kind: 'fails', afterMillis: 50, problem: 'unreachable' };
      earlier.signIn.signOut();
      await earlier.clock.advance(1_000);
      earlier.plex.usual = { kind: 'answers', afterMillis: 50 };
    }
    const scene = await restarted(earlier).open();
    await scene.clock.advance(10_000);
    expect(scene.plex.handedOut).toHaveLength(9);
    expect([...scene.plex.living]).toEqual([]);
    for (const place of namesOfTokensToRevoke) expect(await scene.keychain.peek(place)).toBeNull();
  });

  it('goes through at the next start when it was cut short after the person had asked for it', async () => {
    const scene = new SignInScene();
    await scene.keychain.plant('token', 'token-of-before');
    await scene.keychain.plant('tokens to end', 'token-of-before');
    scene.plex.living.add('token-of-before');
    await scene.open();
    await scene.clock.advance(1_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(scene.plex.living.size).toBe(0);
    expect(await scene.keychain.peek('token')).toBeNull();
  });

  it('does not happen when the keychain will not let go of the key, and can be tried again', async () => {
    const scene = new SignInScene();
    const token = await scene.signedIn();
    scene.keychain.problem = 'keychain-locked';
    scene.signIn.signOut();
    await scene.clock.advance(1_000);
    expect(scene.stateAs('signed-in').problem).toBe('keychain-locked');
    expect(scene.plex.living.has(token)).toBe(true);
    scene.keychain.problem = null;
    scene.signIn.tryAgain();
    await scene.clock.advance(1_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(scene.plex.living.has(token)).toBe(false);
  });

  it('works while the account is still being confirmed', async () => {
    const scene = await new SignInScene().waiting();
    const token = scene.plex.approve() ?? '';
    scene.plex.fates = [
      { kind: 'answers', afterMillis: 50 },
      { kind: 'answers', afterMillis: 8_000 },
    ];
    await scene.clock.advance(2_000);
    expect(scene.state).toEqual({ kind: 'confirming', problem: null });
    scene.signIn.signOut();
    await scene.clock.advance(1_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(scene.plex.living.has(token)).toBe(false);
    expect(await scene.keychain.peek('token')).toBeNull();
  });
});

/** Approved, but not confirmed for want of a network; then a sign-out that a locked keychain refuses. */
const refusedWhileConfirming = async () => {
  const scene = await new SignInScene().waiting();
  const token = scene.plex.approve() ?? '';
  scene.plex.fates = [{ kind: 'answers', afterMillis: 50 }];
  scene.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
  await scene.clock.advance(2_000);
  scene.keychain.problem = 'keychain-locked';
  scene.signIn.signOut();
  await scene.clock.advance(1_000);
  return { scene, token };
};

describe('a sign-out that the keychain refuses', () => {
  it('goes back to confirming, with the reason, and leads on from there', async () => {
    const { scene, token } = await refusedWhileConfirming();
    expect(scene.state).toEqual({ kind: 'confirming', problem: 'keychain-locked' });
    scene.keychain.problem = null;
    scene.plex.usual = { kind: 'answers', afterMillis: 10 };
    await scene.clock.advance(minutes(1));
    expect(scene.stateAs('signed-in').problem).toBe('keychain-locked');
    scene.signIn.dismissProblem();
    expect(scene.stateAs('signed-in').problem).toBeNull();
    expect(await scene.keychain.peek('token')).toBe(token);
  });

  it('can be tried again while the account is still unknown', async () => {
    const { scene, token } = await refusedWhileConfirming();
    scene.keychain.problem = null;
    scene.plex.usual = { kind: 'answers', afterMillis: 10 };
    scene.signIn.tryAgain();
    await scene.clock.advance(1_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(scene.plex.living.has(token)).toBe(false);
  });

  it('goes on confirming an account that was not confirmed yet', async () => {
    const scene = await rememberedOffline();
    await scene.open();
    await scene.clock.advance(1_000);
    scene.keychain.problem = 'keychain-denied';
    scene.signIn.signOut();
    await scene.clock.advance(1_000);
    expect(scene.stateAs('signed-in').problem).toBe('keychain-denied');
    scene.plex.usual = { kind: 'answers', afterMillis: 10 };
    await scene.clock.advance(minutes(2));
    expect(scene.stateAs('signed-in').confirmation).toEqual({ kind: 'confirmed' });
  });

  it('is shown as under way from the click on, and as slow when the keychain takes long', async () => {
    const scene = new SignInScene();
    await scene.signedIn();
    scene.keychain.delayMillis = 20_000;
    scene.signIn.signOut();
    expect(scene.state).toEqual({ kind: 'signing-out', slow: false });
    await scene.clock.advance(3_000);
    expect(scene.state).toEqual({ kind: 'signing-out', slow: true });
    await scene.clock.advance(minutes(3));
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
  });
});

describe('a refused sign-out that is put away', () => {
  it('has what was left before ended all the same, without asking a keychain that stays locked', async () => {
    const scene = new SignInScene();
    const left = await scene.signedIn();
    scene.plex.fates = [{ kind: 'fails', afterMillis: 10, problem: 'unreachable', retryAfterMillis: minutes(30) }];
    scene.signIn.signOut();
    await scene.clock.advance(500);
    const held = await scene.signedIn();
    expect(scene.plex.living).toEqual(new Set([left, held]));
    scene.keychain.problem = 'keychain-locked';
    scene.signIn.signOut();
    await scene.clock.advance(1_000);
    expect(scene.stateAs('signed-in').problem).toBe('keychain-locked');
    const { reads } = scene.keychain;
    scene.signIn.dismissProblem();
    await scene.clock.advance(minutes(20));
    expect(scene.keychain.reads).toBe(reads);
    await scene.clock.advance(minutes(24 * 60));
    expect(scene.plex.living).toEqual(new Set([held]));
    expect(scene.stateAs('signed-in').problem).toBeNull();
  });

  it('has what an earlier run left ended, too, which nobody has asked the keychain for yet', async () => {
    const scene = await rememberedOffline();
    await scene.keychain.plant('tokens to end', 'token-left');
    scene.plex.living.add('token-left');
    await scene.open();
    scene.keychain.problem = 'keychain-denied';
    scene.signIn.signOut();
    await scene.clock.advance(1_000);
    scene.keychain.problem = null;
    scene.plex.usual = { kind: 'answers', afterMillis: 10 };
    await scene.clock.advance(minutes(2));
    expect(scene.stateAs('signed-in').confirmation).toEqual({ kind: 'confirmed' });
    expect(scene.plex.living.has('token-left')).toBe(true);
    scene.signIn.dismissProblem();
    await scene.clock.advance(minutes(1));
    expect(scene.plex.living).toEqual(new Set(['token-of-before']));
    expect(await scene.keychain.peek('tokens to end')).toBeNull();
  });

  it('begins nothing once the app has let go', async () => {
    const scene = new SignInScene();
    await scene.keychain.plant('tokens to end', 'token-left');
    scene.keychain.problem = 'keychain-unavailable';
    await scene.open();
    scene.signIn.close();
    scene.keychain.problem = null;
    scene.signIn.dismissProblem();
    await scene.clock.advance(minutes(60));
    expect(scene.plex.requests).toEqual([]);
  });
});

it('says that a token lives on when nothing could be noted to end it later', async () => {
  const scene = new SignInScene();
  scene.keychain.problem = 'keychain-unavailable';
  await scene.open();
  scene.signIn.keepForThisSession();
  await scene.signedIn();
  scene.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
  scene.signIn.signOut();
  await scene.clock.advance(1_000);
  expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'token-left-alive' });
});
