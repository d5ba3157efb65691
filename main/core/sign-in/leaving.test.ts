import { describe, expect, it } from 'vitest';
import { restarted, SignInScene } from './testing/sign-in-scene.ts';

const minutes = (count: number): number => count * 60_000;

const leave = async ({ signIn, clock }: SignInScene): Promise<void> => {
  const left = signIn.leave(new AbortController().signal);
  await clock.advance(200);
  await left;
};

/** Signed in for this session only and out again, twice, while plex.tv would hear of neither end. */
const tokensLeftAlive = async (): Promise<SignInScene> => {
  const scene = new SignInScene();
  scene.keychain.problem = 'keychain-unavailable';
  await scene.open();
  scene.signIn.keepForThisSession();
  for (let round = 0; round < 2; round += 1) {
    await scene.signedIn();
    scene.plex.fates = [{ kind: 'fails', afterMillis: 10, problem: 'unreachable', retryAfterMillis: minutes(5) }];
    scene.signIn.signOut();
    await scene.clock.advance(100);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'token-left-alive' });
  }
  expect(scene.plex.living.size).toBe(2);
  return scene;
};

const startedAnew = async (earlier: SignInScene): Promise<SignInScene> => {
  const scene = await restarted(earlier).open();
  await scene.clock.advance(200);
  return scene;
};

describe('quitting', () => {
  it('between an approval and the next look keeps the token, however late the next start is', async () => {
    const earlier = await new SignInScene().waiting();
    const token = earlier.plex.approve();
    expect(earlier.signIn.hasToLeave).toBe(true);
    await leave(earlier);
    expect(await earlier.keychain.peek('token')).toBe(token);
    await earlier.clock.advance(minutes(60));
    expect((await startedAnew(earlier)).state.kind).toBe('signed-in');
  });

  it('while a look is under way keeps what it would have told', async () => {
    const earlier = await new SignInScene().waiting();
    const token = earlier.plex.approve();
    await earlier.clock.advance(970);
    expect(earlier.plex.count('poll')).toBe(1);
    await leave(earlier);
    expect(await earlier.keychain.peek('token')).toBe(token);
  });

  it('ends a token at plex.tv that no keychain would take', async () => {
    const scene = await new SignInScene().waiting();
    scene.keychain.problem = 'keychain-denied';
    scene.plex.approve();
    await scene.clock.advance(2_000);
    scene.stateAs('token-not-stored');
    await leave(scene);
    expect(scene.plex.living.size).toBe(0);
  });

  it('ends it, too, while plex.tv has been asked to and has not answered', async () => {
    const scene = await new SignInScene().waiting();
    scene.keychain.problem = 'keychain-denied';
    scene.plex.approve();
    await scene.clock.advance(2_000);
    scene.plex.fates = [{ kind: 'answers', afterMillis: 5_000 }];
    scene.signIn.signOut();
    await scene.clock.advance(10);
    scene.stateAs('signing-out');
    expect(scene.plex.count('revokeToken')).toBe(1);
    expect(scene.signIn.hasToLeave).toBe(true);
    await leave(scene);
    expect(scene.plex.living.size).toBe(0);
  });

  it('ends what no keychain keeps though no look is answered', async () => {
    const scene = await tokensLeftAlive();
    scene.signIn.startSignIn('code');
    await scene.clock.advance(100);
    scene.stateAs('waiting-for-approval');
    const polls = scene.plex.count('poll');
    scene.plex.fates = [{ kind: 'answers', afterMillis: minutes(1) }];
    const patience = new AbortController();
    const left = scene.signIn.leave(patience.signal);
    await scene.clock.advance(1_000);
    expect(scene.plex.count('poll')).toBe(polls + 1);
    expect(scene.plex.living.size).toBe(0);
    patience.abort();
    await left;
  });

  it('ends each of them though plex.tv does not answer for another', async () => {
    const scene = await tokensLeftAlive();
    scene.plex.fates = [{ kind: 'answers', afterMillis: minutes(1) }];
    const patience = new AbortController();
    const left = scene.signIn.leave(patience.signal);
    await scene.clock.advance(200);
    expect(scene.plex.living.size).toBe(1);
    patience.abort();
    await left;
    expect(scene.logged).not.toContain('The app could not leave in order.');
  });

  it('ends at plex.tv what was kept for this session only', async () => {
    const scene = new SignInScene();
    scene.keychain.problem = 'keychain-unavailable';
    await scene.open();
    scene.signIn.keepForThisSession();
    await scene.signedIn();
    await leave(scene);
    expect(scene.plex.living.size).toBe(0);
  });

  it('leaves alone what the keychain keeps', async () => {
    const scene = new SignInScene();
    const token = await scene.signedIn();
    expect(scene.signIn.hasToLeave).toBe(false);
    await leave(scene);
    expect(scene.plex.living.has(token)).toBe(true);
  });

  it('gives up when its time is over', async () => {
    const scene = await new SignInScene().waiting();
    scene.plex.usual = { kind: 'answers', afterMillis: minutes(1) };
    const patience = new AbortController();
    const left = scene.signIn.leave(patience.signal);
    await scene.clock.advance(3_000);
    patience.abort();
    await scene.clock.advance(1);
    await left;
    expect(scene.logged).toEqual([]);
  });
});

describe('a token for this session only that reaches the keychain after all', () => {
  it('is ended and removed at the next start', async () => {
    const earlier = await new SignInScene().waiting();
    earlier.keychain.delayMillis = minutes(1);
    const token = earlier.plex.approve() ?? '';
    await earlier.clock.advance(4_000);
    earlier.signIn.keepForThisSession();
    await earlier.clock.advance(1_000);
    expect(earlier.stateAs('signed-in').tokenStorage).toBe('this-session');
    // The app is killed; the keychain has the write already, and nothing of what should have come after it.
    earlier.signIn.close();
    earlier.keychain.delayMillis = 0;
    await earlier.keychain.plant('token', token);

    const scene = await startedAnew(earlier);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(await scene.keychain.peek('token')).toBeNull();
    expect(scene.plex.living.size).toBe(0);
    // That was that: what comes next is kept as ever.
    await scene.signedIn();
    expect((await startedAnew(scene)).state.kind).toBe('signed-in');
  });
});

describe('a dead token in the keychain', () => {
  it('does not stand in the way of the pin that is to take its place', async () => {
    const earlier = await new SignInScene().waiting();
    await earlier.keychain.plant('token', 'a-dead-token');
    earlier.signIn.close();
    const token = earlier.plex.approve();
    const scene = await startedAnew(earlier);
    await scene.clock.advance(2_000);
    expect(scene.state.kind).toBe('signed-in');
    expect(await scene.keychain.peek('token')).toBe(token);
    expect(await scene.keychain.peek('pin')).toBeNull();
  });
});

describe('a pin that was let go for another method', () => {
  const changedWhile = async (problem: 'unreachable'): Promise<{ scene: SignInScene; token: string | null }> => {
    const scene = await new SignInScene().waiting('browser');
    const token = scene.plex.approve();
    scene.plex.fates = [{ kind: 'fails', afterMillis: 10, problem }];
    scene.signIn.changeMethod('code');
    await scene.clock.advance(100);
    return { scene, token };
  };

  it('is looked at until plex.tv has said whether it was approved', async () => {
    const { scene, token } = await changedWhile('unreachable');
    await scene.clock.advance(2_500);
    expect(scene.state.kind).toBe('signed-in');
    expect(await scene.keychain.peek('token')).toBe(token);
  });

  it('is not forgotten by a second change on its heels', async () => {
    const scene = await new SignInScene().waiting('browser');
    const token = scene.plex.approve();
    scene.signIn.changeMethod('code');
    scene.signIn.changeMethod('browser');
    await scene.clock.advance(3_000);
    expect(scene.state.kind).toBe('signed-in');
    expect(await scene.keychain.peek('token')).toBe(token);
  });

  it('keeps nobody from approving the new one', async () => {
    const scene = await new SignInScene().waiting('browser');
    scene.plex.fates = [{ kind: 'fails', afterMillis: 10, problem: 'unreachable' }];
    scene.signIn.changeMethod('code');
    await scene.clock.advance(100);
    const token = scene.plex.approve();
    await scene.clock.advance(3_000);
    expect(await scene.keychain.peek('token')).toBe(token);
  });
});

describe('a token that is left to be ended', () => {
  it('is ended as soon as the network is back, without another start', async () => {
    const scene = new SignInScene();
    await scene.keychain.plant('tokens to end', 'token-of-before');
    scene.plex.living.add('token-of-before');
    scene.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
    await scene.open();
    await scene.clock.advance(minutes(5));
    expect(scene.plex.living.size).toBe(1);
    scene.plex.usual = { kind: 'answers', afterMillis: 10 };
    scene.signIn.pollNow();
    await scene.clock.advance(2_000);
    expect(scene.plex.living.size).toBe(0);
    expect(scene.logged).toHaveLength(1);
  });
});

it('a cancelled wait that could not be forgotten is forgotten at the next chance', async () => {
  const scene = await new SignInScene().waiting('code');
  scene.keychain.problem = 'keychain-unavailable';
  scene.signIn.cancelSignIn();
  await scene.clock.advance(100);
  scene.keychain.problem = null;
  scene.signIn.startSignIn('code');
  scene.signIn.cancelSignIn();
  await scene.clock.advance(100);
  expect(await scene.keychain.peek('pin')).toBeNull();
});
