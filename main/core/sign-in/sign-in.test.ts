import { describe, expect, it } from 'vitest';
import { SignInScene } from './testing/sign-in-scene.ts';

const minutes = (count: number): number => count * 60_000;

describe('opening-keychain', () => {
  it('rests signed out when the vault holds no token', async () => {
    const scene = await new SignInScene().open();
    expect(scene.state).toEqual({
      kind: 'signed-out',
      problem: null,
      tokenStorage: 'keychain',
      deviceName: "Ada's laptop",
    });
    expect(scene.plex.requests).toEqual([]);
  });

  it('says so when the keychain takes long, and goes on when it opens after all', async () => {
    const scene = new SignInScene();
    scene.keychain.delayMillis = 5_000;
    scene.signIn.open();
    await scene.clock.advance(1_900);
    expect(scene.state).toEqual({ kind: 'opening-keychain', slow: false });
    await scene.clock.advance(200);
    expect(scene.state).toEqual({ kind: 'opening-keychain', slow: true });
    await scene.clock.advance(30_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
  });

  it('lets the person go on without a keychain that hangs, and leaves what it holds alone', async () => {
    const scene = new SignInScene();
    await scene.keychain.plant('token', 'a-token-of-before');
    scene.keychain.delayMillis = minutes(10);
    scene.signIn.open();
    await scene.clock.advance(3_000);
    scene.signIn.keepForThisSession();
    await scene.clock.advance(1);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null, tokenStorage: 'this-session' });
    await scene.clock.advance(minutes(60));
    expect(await scene.keychain.peek('token')).toBe('a-token-of-before');
  });

  it('tells what is wrong with the keychain, and opens it again on request', async () => {
    const scene = new SignInScene();
    scene.keychain.problem = 'keychain-locked';
    await scene.open();
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'keychain-locked' });
    scene.keychain.problem = null;
    scene.signIn.tryAgain();
    await scene.clock.advance(1);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
  });
});

describe('getting approval', () => {
  it('asks for a strong code, opens its page, and shows how long it lives', async () => {
    const scene = await new SignInScene().waiting('browser');
    const { wait, millisLeft, renewals, problem } = scene.stateAs('waiting-for-approval');
    expect(wait).toMatchObject({ method: 'browser', pageOpened: true });
    expect(millisLeft).toBeGreaterThan(minutes(29));
    expect({ renewals, problem }).toEqual({ renewals: 0, problem: null });
    expect(scene.opened).toEqual(['https://app.plex.tv/auth#?code=strongcode000000000000001&long']);
    expect(scene.plex.requests).toEqual([{ kind: 'request', atMillis: 1, about: 'strong' }]);
  });

  it('asks for a short code and opens nothing by itself', async () => {
    const scene = await new SignInScene().waiting('code');
    expect(scene.stateAs('waiting-for-approval').wait).toMatchObject({ method: 'code', code: 'C101' });
    expect(scene.opened).toEqual([]);
  });

  it('shows the code before the browser has opened', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const scene = await new SignInScene({ openInBrowser: () => promise }).waiting('browser');
    expect(scene.stateAs('waiting-for-approval').problem).toBeNull();
    resolve(false);
    await scene.clock.advance(1);
    expect(scene.stateAs('waiting-for-approval')).toMatchObject({
      problem: 'browser-not-opened',
      wait: { pageOpened: false },
    });
  });

  it('opens the page again, and copies its link or the code, when asked', async () => {
    const scene = await new SignInScene().waiting('code');
    await scene.signIn.copyCode();
    await scene.signIn.copyLink();
    expect(await scene.signIn.openApprovalUrl()).toBe(true);
    expect(scene.copied).toEqual(['C101', 'https://app.plex.tv/auth#?code=C101&long']);
    expect(scene.opened).toEqual(['https://app.plex.tv/auth#?code=C101&long']);
  });

  it('never hands out the strong code by itself', async () => {
    const scene = await new SignInScene().waiting('browser');
    await scene.signIn.copyCode();
    expect(scene.copied).toEqual([]);
    expect(JSON.stringify(scene.states)).not.toContain('strongcode');
  });

  it('begins only one sign-in however often it is asked to', async () => {
    const scene = await new SignInScene().open();
    for (let click = 0; click < 20; click += 1) scene.signIn.startSignIn('browser');
    await scene.clock.advance(100);
    expect(scene.plex.count('request')).toBe(1);
    expect(scene.opened).toHaveLength(1);
  });

  it('tells why there is no code, and tries again the same way', async () => {
    const scene = await new SignInScene().open();
    scene.plex.fates = [{ kind: 'fails', afterMillis: 10, problem: 'unreachable' }];
    scene.signIn.startSignIn('code');
    await scene.clock.advance(100);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'unreachable' });
    scene.signIn.tryAgain();
    await scene.clock.advance(100);
    expect(scene.stateAs('waiting-for-approval').wait.method).toBe('code');
  });

  it('changes the method while it waits, with a code of the other kind', async () => {
    const scene = await new SignInScene().waiting('browser');
    scene.signIn.changeMethod('code');
    expect(scene.state).toEqual({ kind: 'requesting-a-code', method: 'code' });
    await scene.clock.advance(3_000);
    expect(scene.stateAs('waiting-for-approval').wait).toMatchObject({ method: 'code', code: 'C102' });
    const looked = scene.plex.requests.filter(({ kind }) => kind === 'poll').map(({ about }) => about);
    // One last look at the pin that was let go, then only at the new one.
    expect(looked.slice(0, 3)).toEqual(['strongcode000000000000001', 'C102', 'C102']);
    expect(looked.lastIndexOf('strongcode000000000000001')).toBe(0);
  });

  it('finds an approval that came just before the method was changed', async () => {
    const scene = await new SignInScene().waiting('browser');
    scene.plex.usual = { kind: 'answers', afterMillis: 200 };
    await scene.clock.advance(950);
    const token = scene.plex.approve();
    await scene.clock.advance(150);
    scene.signIn.changeMethod('code');
    await scene.clock.advance(1_000);
    scene.stateAs('signed-in');
    expect(await scene.keychain.peek('token')).toBe(token);
  });

  it('changes nothing when the method is the one it already waits with', async () => {
    const scene = await new SignInScene().waiting('browser');
    scene.signIn.changeMethod('browser');
    await scene.clock.advance(100);
    expect(scene.plex.count('request')).toBe(1);
  });

  it('sends nothing more once it is cancelled', async () => {
    const scene = await new SignInScene().waiting('browser');
    await scene.clock.advance(1_020);
    scene.signIn.cancelSignIn();
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
    const sent = scene.plex.requests.length;
    await scene.clock.advance(minutes(60));
    expect(scene.plex.requests).toHaveLength(sent);
    expect(scene.clock.sleepers).toBe(0);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
  });

  it('shows trouble that lasts, goes on looking, and forgets it when plex.tv answers again', async () => {
    const scene = await new SignInScene().waiting('browser');
    scene.plex.usual = { kind: 'fails', afterMillis: 50, problem: 'unreachable' };
    await scene.clock.advance(8_000);
    expect(scene.stateAs('waiting-for-approval').problem).toBe('unreachable');
    scene.plex.usual = { kind: 'answers', afterMillis: 50 };
    await scene.clock.advance(4_100);
    expect(scene.stateAs('waiting-for-approval').problem).toBeNull();
  });
});

describe('confirming', () => {
  it('keeps the token before it asks whose it is', async () => {
    const scene = await new SignInScene().waiting();
    const token = scene.plex.approve();
    scene.plex.usual = { kind: 'answers', afterMillis: 400 };
    await scene.clock.advance(1_700);
    expect(scene.state).toEqual({ kind: 'confirming', problem: null });
    expect(await scene.keychain.peek('token')).toBe(token);
    await scene.clock.advance(400);
    expect(scene.stateAs('signed-in')).toMatchObject({
      account: { name: 'Ada Byron', plan: 'Plex Pass' },
      confirmation: { kind: 'confirmed' },
      tokenStorage: 'keychain',
    });
  });

  it('takes at most one polling interval and two requests from approval to signed in', async () => {
    const scene = await new SignInScene().waiting();
    scene.plex.approve();
    const approvedAt = scene.clock.monotonicMillis();
    while (scene.state.kind !== 'signed-in') await scene.clock.advance(10);
    expect(scene.clock.monotonicMillis() - approvedAt).toBeLessThanOrEqual(1_000 + 2 * 50 + 10);
  });

  it('keeps trying while plex.tv is out of reach, and holds on to the token', async () => {
    const scene = await new SignInScene().waiting();
    const token = scene.plex.approve();
    scene.plex.fates = [{ kind: 'answers', afterMillis: 50 }];
    scene.plex.usual = { kind: 'fails', afterMillis: 50, problem: 'unreachable' };
    await scene.clock.advance(minutes(5));
    expect(scene.state).toEqual({ kind: 'confirming', problem: 'unreachable' });
    expect(await scene.keychain.peek('token')).toBe(token);
    scene.plex.usual = { kind: 'answers', afterMillis: 50 };
    scene.signIn.tryAgain();
    await scene.clock.advance(1_100);
    scene.stateAs('signed-in');
  });

  it('lets the token go only when plex.tv itself says no', async () => {
    const scene = await new SignInScene().waiting();
    const token = scene.plex.approve() ?? '';
    await scene.clock.advance(900);
    scene.plex.living.delete(token);
    await scene.clock.advance(1_000);
    expect(scene.state).toMatchObject({ kind: 'signed-out', problem: 'token-rejected' });
    expect(await scene.keychain.peek('token')).toBeNull();
  });
});
