import { describe, expect, it } from 'vitest';
import { restarted, SignInScene } from './testing/sign-in-scene.ts';

const minutes = (count: number): number => count * 60_000;
const aDay = minutes(24 * 60);

/** The app started anew, with its vault open and its first look at plex.tv done. */
const startedAnew = async (earlier: SignInScene): Promise<SignInScene> => {
  const scene = await restarted(earlier).open();
  await scene.clock.advance(100);
  return scene;
};

describe('a wait that was under way when the app ended', () => {
  it.each(['browser', 'code'] as const)('goes on at the next start, by %s, with the same code', async (method) => {
    const earlier = await new SignInScene().waiting(method);
    await earlier.clock.advance(minutes(5));
    const { wait } = earlier.stateAs('waiting for approval');
    const scene = await startedAnew(earlier);
    const now = scene.stateAs('waiting for approval');
    expect(now.wait).toEqual(method === 'browser' ? { ...wait, pageOpened: false } : wait);
    expect(now.millisLeft).toBeLessThan(minutes(method === 'browser' ? 25 : 10));
    expect(scene.opened).toEqual([]);
    expect(scene.plex.count('request')).toBe(1);

    const token = scene.plex.approve();
    await scene.clock.advance(2_000);
    expect(scene.state.kind).toBe('signed in');
    expect(await scene.keychain.peek('token')).toBe(token);
    expect(await scene.keychain.peek('pin')).toBeNull();
  });

  it('ends signed in when it was approved meanwhile', async () => {
    const earlier = await new SignInScene().waiting();
    earlier.signIn.close();
    const token = earlier.plex.approve();
    await earlier.clock.advance(5_000);
    const scene = await startedAnew(earlier);
    await scene.clock.advance(100);
    expect(scene.state.kind).toBe('signed in');
    expect(await scene.keychain.peek('token')).toBe(token);
  });

  it('is not heard of any more the next day', async () => {
    const earlier = await new SignInScene().waiting();
    earlier.signIn.close();
    await earlier.clock.advance(aDay);
    const scene = await startedAnew(earlier);
    expect(scene.state).toMatchObject({ kind: 'signed out', problem: null });
    expect(scene.states.map(({ kind }) => kind)).not.toContain('waiting for approval');
    expect(await scene.keychain.peek('pin')).toBeNull();
  });

  it('is not heard of any more the next day, offline, either', async () => {
    const earlier = await new SignInScene().waiting();
    earlier.signIn.close();
    await earlier.clock.advance(aDay);
    earlier.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
    const scene = await startedAnew(earlier);
    expect(scene.state).toMatchObject({ kind: 'signed out', problem: null });
  });

  it('goes on offline, and finds out what plex.tv says when the network is back', async () => {
    const earlier = await new SignInScene().waiting();
    earlier.signIn.close();
    earlier.plex.usual = { kind: 'fails', afterMillis: 10, problem: 'unreachable' };
    const scene = await startedAnew(earlier);
    await scene.clock.advance(3_000);
    expect(scene.stateAs('waiting for approval').problem).toBe('unreachable');
    scene.plex.usual = { kind: 'answers', afterMillis: 50 };
    scene.plex.approve();
    await scene.clock.advance(2_000);
    expect(scene.state.kind).toBe('signed in');
  });

  it('ends with a fresh code while the window is seen, when plex.tv ended the earlier one', async () => {
    const earlier = await new SignInScene().waiting('code');
    earlier.signIn.close();
    await earlier.clock.advance(minutes(14.9));
    const scene = await startedAnew(earlier);
    await scene.clock.advance(minutes(0.2));
    expect(scene.stateAs('waiting for approval')).toMatchObject({ renewals: 1, wait: { code: 'C102' } });
  });

  it.each([
    ['a day ahead', aDay],
    ['a day behind', -aDay],
  ])('goes on with the time that plex.tv tells, though the wall clock is %s', async (_how, wrongMillis) => {
    const earlier = await new SignInScene().waiting();
    earlier.signIn.close();
    await earlier.clock.advance(minutes(10));
    earlier.clock.wallOffsetMillis += wrongMillis;
    const scene = await startedAnew(earlier);
    const { millisLeft } = scene.stateAs('waiting for approval');
    expect(millisLeft).toBeGreaterThan(minutes(19));
    expect(millisLeft).toBeLessThanOrEqual(minutes(20));
  });

  it('can be cancelled, and is then over for good', async () => {
    const scene = await startedAnew(await new SignInScene().waiting());
    scene.signIn.cancelSignIn();
    await scene.clock.advance(1);
    const looks = scene.plex.count('look');
    const next = await startedAnew(scene);
    expect(next.state).toMatchObject({ kind: 'signed out', problem: null });
    expect(next.plex.count('look')).toBe(looks);
  });

  it('can be changed to the other method', async () => {
    const scene = await startedAnew(await new SignInScene().waiting('browser'));
    scene.signIn.changeMethod('code');
    await scene.clock.advance(200);
    expect(scene.stateAs('waiting for approval').wait.method).toBe('code');
    const next = await startedAnew(scene);
    expect(next.stateAs('waiting for approval').wait.method).toBe('code');
  });
});

describe('the pin', () => {
  it('is in the keychain before the browser opens', async () => {
    let known: string | null = null;
    const scene: SignInScene = new SignInScene({
      openInBrowser: async () => {
        known = await scene.keychain.peek('pin');
        return true;
      },
    });
    await scene.waiting('browser');
    expect(known).not.toBeNull();
  });

  it('keeps nobody waiting for a keychain that hangs', async () => {
    const scene = await new SignInScene().open();
    scene.keychain.delayMillis = minutes(10);
    scene.signIn.startSignIn('code');
    await scene.clock.advance(900);
    expect(scene.state.kind).toBe('requesting a code');
    await scene.clock.advance(200);
    expect(scene.state.kind).toBe('waiting for approval');
  });

  it('that the keychain does not take is waited for all the same', async () => {
    const scene = await new SignInScene().open();
    scene.keychain.problem = 'keychain-denied';
    scene.signIn.startSignIn('code');
    await scene.clock.advance(100);
    expect(scene.state.kind).toBe('waiting for approval');
    expect(scene.logged).toEqual(['The pin could not be remembered: keychain-denied']);
  });

  it('is forgotten when its code expires', async () => {
    const scene = await new SignInScene().waiting('code');
    scene.isSeen = false;
    await scene.clock.advance(minutes(16));
    expect(scene.state.kind).toBe('code expired');
    expect(await scene.keychain.peek('pin')).toBeNull();
  });

  it('is not kept anywhere when the person goes on for this session only', async () => {
    const scene = new SignInScene();
    scene.keychain.problem = 'keychain-unavailable';
    await scene.open();
    scene.signIn.keepForThisSession();
    scene.keychain.problem = null;
    scene.signIn.startSignIn('code');
    await scene.clock.advance(100);
    expect(scene.state.kind).toBe('waiting for approval');
    expect(await scene.keychain.peek('pin')).toBeNull();
  });
});
