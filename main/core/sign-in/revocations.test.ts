import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../e2e/plex-stand-in/faults/fault.ts';
import { RealPlexScene } from './testing/real-plex-scene.ts';
import { restarted, SignInScene } from './testing/sign-in-scene.ts';

const minutes = (count: number): number => count * 60_000;
const days = (count: number): number => minutes(count * 24 * 60);

const unreachable = { kind: 'fails', afterMillis: 10, problem: 'unreachable' } as const;
const answers = { kind: 'answers', afterMillis: 10 } as const;

/** Signed out while plex.tv could not be reached. */
const signedOutOffline = async (scene = new SignInScene()): Promise<{ scene: SignInScene; token: string }> => {
  const token = await scene.signedIn();
  scene.plex.usual = unreachable;
  scene.signIn.signOut();
  await scene.clock.advance(500);
  expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'token-not-ended' });
  return { scene, token };
};

/** When plex.tv was told to end a token, whatever came of it. */
const endings = ({ plex }: SignInScene): readonly number[] =>
  plex.requests.filter(({ kind }) => kind === 'revokeToken').map(({ atMillis }) => atMillis);

describe('a sign-out that plex.tv was not told of', () => {
  it('is told of while the app stays open, and the notice goes away then', async () => {
    const { scene } = await signedOutOffline();
    scene.plex.usual = answers;
    await scene.clock.advance(5_000);
    expect(scene.plex.living.size).toBe(0);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    expect(await scene.keychain.peek('tokens to end')).toBeNull();
    expect(scene.clock.sleepers).toBe(0);
  });

  it('is told of at once when there is reason to look again', async () => {
    const { scene } = await signedOutOffline();
    await scene.clock.advance(days(1));
    scene.plex.usual = answers;
    scene.signIn.pollNow();
    await scene.clock.advance(1_000);
    expect(scene.plex.living.size).toBe(0);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
  });

  it('is no burden to plex.tv or to the keychain in an app that waits for days', async () => {
    const { scene } = await signedOutOffline();
    const { reads } = scene.keychain;
    const before = endings(scene).length;
    await scene.clock.advance(days(3));
    const asked = endings(scene).slice(before);
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.length).toBeLessThan(200);
    expect(scene.keychain.reads - reads).toBeLessThan(5);
    expect(scene.plex.mostAtOnce).toBe(1);
  });

  it('is told of no sooner than plex.tv wishes, whatever interrupts', async () => {
    const scene = new SignInScene();
    await scene.signedIn();
    scene.plex.fates = [{ ...unreachable, problem: 'too-many-requests', retryAfterMillis: minutes(5) }];
    scene.signIn.signOut();
    await scene.clock.advance(500);
    for (let minute = 0; minute < 4; minute += 1) {
      scene.signIn.pollNow();
      await scene.clock.advance(minutes(1));
    }
    expect(endings(scene)).toHaveLength(1);
    await scene.clock.advance(minutes(2));
    expect(scene.plex.living.size).toBe(0);
  });

  it('keeps its pace however often a sign-in is begun and cancelled', async () => {
    const { scene } = await signedOutOffline();
    await scene.clock.advance(minutes(30));
    const before = endings(scene).length;
    for (let time = 0; time < 20; time += 1) {
      scene.signIn.startSignIn('code');
      await scene.clock.advance(5);
      scene.signIn.cancelSignIn();
      await scene.clock.advance(5);
    }
    expect(endings(scene)).toHaveLength(before);
  });

  it('waits for a sign-in, and is told of while somebody else is signed in', async () => {
    const { scene, token } = await signedOutOffline();
    scene.plex.usual = { kind: 'answers', afterMillis: 50 };
    scene.signIn.startSignIn('code');
    await scene.clock.advance(minutes(5));
    expect(endings(scene)).toHaveLength(1);
    const next = scene.plex.approve() ?? '';
    await scene.clock.advance(5_000);
    scene.stateAs('signed-in');
    expect(endings(scene)).toHaveLength(2);
    expect(scene.plex.living).toEqual(new Set([next]));
    expect(next).not.toBe(token);
    expect(scene.plex.mostAtOnce).toBe(1);
  });

  it('is taken back by a sign-in that gives the same token again', async () => {
    const { scene, token } = await signedOutOffline();
    scene.plex.usual = { kind: 'answers', afterMillis: 50 };
    scene.signIn.startSignIn('code');
    await scene.clock.advance(100);
    scene.plex.approveWith(token);
    await scene.clock.advance(days(1));
    scene.stateAs('signed-in');
    expect(scene.plex.living).toEqual(new Set([token]));
    expect(await scene.keychain.peek('tokens to end')).toBeNull();
  });

  it('is never told of a token that somebody is signed in with, whatever was noted', async () => {
    const picture = Promise.withResolvers<null>();
    const scene = await new SignInScene({ fetchAvatar: () => picture.promise }).waiting('code');
    const token = scene.plex.approve() ?? '';
    await scene.clock.advance(2_000);
    await scene.keychain.plant('tokens to end', token);
    picture.resolve(null);
    await scene.clock.advance(minutes(1));
    scene.stateAs('signed-in');
    expect(endings(scene)).toEqual([]);
    expect(await scene.keychain.peek('tokens to end')).toBeNull();
  });

  it('does not wait behind another that Plex refuses to hear of', async () => {
    const scene = new SignInScene();
    await scene.keychain.plant('tokens to end', 'one');
    await scene.keychain.plant('tokens to end 2', 'other');
    scene.plex.living.add('one').add('other');
    scene.plex.fates = [{ kind: 'fails', afterMillis: 10, problem: 'request-refused' }];
    await scene.open();
    await scene.clock.advance(500);
    expect(scene.plex.living).toEqual(new Set(['one']));
    await scene.clock.advance(5_000);
    expect(scene.plex.living.size).toBe(0);
  });

  it('is told of at the next start where the app has ended meanwhile', async () => {
    const { scene: earlier } = await signedOutOffline();
    const scene = await restarted(earlier).open();
    scene.plex.usual = answers;
    await scene.clock.advance(5_000);
    expect(scene.plex.living.size).toBe(0);
  });

  it('is told of though the keychain does not say a second time what it was told', async () => {
    const { scene } = await signedOutOffline();
    scene.signIn.startSignIn('code');
    await scene.clock.advance(5);
    scene.keychain.problem = 'keychain-timed-out';
    scene.signIn.cancelSignIn();
    await scene.clock.advance(500);
    scene.keychain.problem = null;
    scene.plex.usual = answers;
    await scene.clock.advance(minutes(1));
    expect(scene.plex.living.size).toBe(0);
    expect(await scene.keychain.peek('tokens to end')).toBeNull();
  });

  it('leaves a keychain alone that could not be opened', async () => {
    const { scene: earlier } = await signedOutOffline();
    earlier.keychain.problem = 'keychain-unavailable';
    const scene = await restarted(earlier).open();
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'keychain-unavailable' });
    const { reads } = scene.keychain;
    await scene.clock.advance(days(1));
    expect(scene.keychain.reads).toBe(reads);
  });
});

describe('a token that no keychain would take or note', () => {
  /** Signed in for this session only, and signed out while plex.tv could not be reached. */
  const leftAlive = async (): Promise<SignInScene> => {
    const scene = new SignInScene();
    scene.keychain.problem = 'keychain-unavailable';
    await scene.open();
    scene.signIn.keepForThisSession();
    await scene.signedIn();
    scene.plex.usual = unreachable;
    scene.signIn.signOut();
    await scene.clock.advance(500);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'token-left-alive' });
    return scene;
  };

  it('is ended later all the same, as long as the app is open', async () => {
    const scene = await leftAlive();
    scene.plex.usual = answers;
    await scene.clock.advance(5_000);
    expect(scene.plex.living.size).toBe(0);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
  });

  it('is tried to be ended once more when the app quits', async () => {
    const scene = await leftAlive();
    await scene.clock.advance(minutes(1));
    scene.plex.usual = answers;
    expect(scene.signIn.hasToLeave).toBe(true);
    const left = scene.signIn.leave(new AbortController().signal);
    await scene.clock.advance(100);
    await left;
    expect(scene.plex.living.size).toBe(0);
  });

  it('is ended later when it was let go before anything kept it', async () => {
    const scene = await new SignInScene().waiting();
    scene.keychain.problem = 'keychain-denied';
    scene.plex.approve();
    await scene.clock.advance(2_000);
    scene.stateAs('token-not-stored');
    scene.plex.usual = unreachable;
    scene.signIn.signOut();
    await scene.clock.advance(500);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'token-left-alive' });
    scene.plex.usual = answers;
    await scene.clock.advance(5_000);
    expect(scene.plex.living.size).toBe(0);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
  });
});

const proveNothing: readonly { readonly name: string; readonly fault: Fault }[] = [
  { name: '404', fault: { kind: 'plex error', error: 'not-found' } },
  { name: '401 without Plex’s code', fault: { kind: 'status', status: 401, body: 'JSON' } },
  { name: '401 with HTML', fault: { kind: 'status', status: 401, body: 'HTML' } },
  { name: '403', fault: { kind: 'status', status: 403, body: 'JSON' } },
  { name: '429', fault: { kind: 'plex error', error: 'rate limit exceeded' } },
  { name: '500', fault: { kind: 'plex error', error: 'internal error' } },
  { name: 'a redirect', fault: { kind: 'redirect', to: 'http://127.0.0.1:9/login' } },
  { name: 'a page of HTML with 200', fault: { kind: 'not JSON' } },
  { name: 'a reset', fault: { kind: 'connection reset' } },
];

describe('what proves nothing of a token’s end', () => {
  it.each(proveNothing)('$name: plex.tv is told again until it has heard', async ({ fault }) => {
    await using real = await RealPlexScene.start();
    await real.signedIn();
    real.plex.planFault({ endpoint: 'sign-out', fault, times: 3 });
    real.scene.signIn.signOut();
    await real.until('signed-out', ({ problem }) => problem === 'token-not-ended');
    await real.until('signed-out', ({ problem }) => problem === null);
    expect(real.timesOf('revokeToken')).toHaveLength(4);
    expect(real.plex.devices().filter(({ identity, token }) => identity.product === 'Latchkey' && token)).toEqual([]);
    expect(await real.scene.keychain.peek('tokens to end')).toBeNull();
  });
});
