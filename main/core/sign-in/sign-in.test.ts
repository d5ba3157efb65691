import { describe, expect, it } from 'vitest';
import { SignInHarness } from './testing/sign-in-harness.ts';

const minutes = (count: number): number => count * 60_000;

describe('opening-keychain', () => {
  it('rests signed out when the keychain holds no token', async () => {
    const harness = await new SignInHarness().open();
    expect(harness.shown).toEqual({
      kind: 'nobody',
      problem: null,
      tokenStorage: 'keychain',
      deviceName: "Ada's laptop",
    });
    expect(harness.plex.requests).toEqual([]);
  });

  it('says so when the keychain takes long, and goes on when it opens after all', async () => {
    const harness = new SignInHarness();
    harness.keychain.delayMillis = 5_000;
    harness.signIn.open();
    await harness.clock.advance(1_900);
    expect(harness.shown).toEqual({ kind: 'opening-keychain', slow: false });
    await harness.clock.advance(200);
    expect(harness.shown).toEqual({ kind: 'opening-keychain', slow: true });
    await harness.clock.advance(minutes(5));
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  });

  it('lets the person go on without a keychain that hangs, and leaves what it holds alone', async () => {
    const harness = new SignInHarness();
    await harness.plantToken('a-token-of-before');
    harness.keychain.delayMillis = minutes(10);
    harness.signIn.open();
    await harness.clock.advance(3_000);
    harness.signIn.keepForThisSession();
    await harness.clock.advance(1);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null, tokenStorage: 'this-session' });
    await harness.clock.advance(minutes(60));
    expect(await harness.keptToken()).toBe('a-token-of-before');
  });

  it('tells what is wrong with the keychain, and opens it again on request', async () => {
    const harness = new SignInHarness();
    harness.keychain.problem = 'keychain-locked';
    await harness.open();
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'keychain-locked' });
    harness.keychain.problem = null;
    harness.signIn.tryAgain();
    await harness.clock.advance(1);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  });
});

describe('getting approval', () => {
  it('asks for a strong code, opens its page, and shows how long it lives', async () => {
    const harness = await new SignInHarness().waiting('browser');
    const { wait, millisLeft, renewals, problem } = harness.shownAs('waiting-for-approval');
    expect(wait).toMatchObject({ method: 'browser', browserOpened: true });
    expect(millisLeft).toBeGreaterThan(minutes(29));
    expect({ renewals, problem }).toEqual({ renewals: 0, problem: null });
    expect(harness.opened).toEqual(['https://app.plex.tv/auth#?code=strongcode000000000000001&long']);
    expect(harness.plex.requests).toEqual([{ kind: 'request', atMillis: 1, about: 'strong' }]);
  });

  it('asks for a short code and opens nothing by itself', async () => {
    const harness = await new SignInHarness().waiting('code');
    expect(harness.shownAs('waiting-for-approval').wait).toMatchObject({ method: 'code', code: 'C101' });
    expect(harness.opened).toEqual([]);
  });

  it('shows the code before the browser has opened', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const harness = await new SignInHarness({ openInBrowser: () => promise }).waiting('browser');
    expect(harness.shownAs('waiting-for-approval').problem).toBeNull();
    resolve(false);
    await harness.clock.advance(1);
    expect(harness.shownAs('waiting-for-approval')).toMatchObject({
      problem: 'browser-not-opened',
      wait: { browserOpened: false },
    });
  });

  it('opens the page again, and copies its link or the code, when asked', async () => {
    const harness = await new SignInHarness().waiting('code');
    await harness.signIn.copyCode();
    await harness.signIn.copyLink();
    expect(await harness.signIn.openApprovalUrl()).toBe(true);
    expect(harness.copied).toEqual(['C101', 'https://app.plex.tv/auth#?code=C101&long']);
    expect(harness.opened).toEqual(['https://app.plex.tv/auth#?code=C101&long']);
  });

  it('never hands out the strong code by itself', async () => {
    const harness = await new SignInHarness().waiting('browser');
    await harness.signIn.copyCode();
    expect(harness.copied).toEqual([]);
    expect(JSON.stringify(harness.shownSoFar)).not.toContain('strongcode');
  });

  it('begins only one sign-in however often it is asked to', async () => {
    const harness = await new SignInHarness().open();
    for (let click = 0; click < 20; click += 1) harness.signIn.startSignIn('browser');
    await harness.clock.advance(100);
    expect(harness.plex.count('request')).toBe(1);
    expect(harness.opened).toHaveLength(1);
  });

  it('tells why there is no code, and tries again the same way', async () => {
    const harness = await new SignInHarness().open();
    harness.plex.plannedAnswers = [{ kind: 'fails', afterMillis: 10, problem: 'unreachable' }];
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'unreachable' });
    harness.signIn.tryAgain();
    await harness.clock.advance(100);
    expect(harness.shownAs('waiting-for-approval').wait.method).toBe('code');
  });

  it('changes the method while it waits, with a code of the other kind', async () => {
    const harness = await new SignInHarness().waiting('browser');
    harness.signIn.changeMethod('code');
    expect(harness.shown).toEqual({ kind: 'requesting-a-code', method: 'code' });
    await harness.clock.advance(3_000);
    expect(harness.shownAs('waiting-for-approval').wait).toMatchObject({ method: 'code', code: 'C102' });
    const polled = harness.plex.requests.filter(({ kind }) => kind === 'poll').map(({ about }) => about);
    // One last poll of the previous pin, then only of the new one.
    expect(polled.slice(0, 3)).toEqual(['strongcode000000000000001', 'C102', 'C102']);
    expect(polled.lastIndexOf('strongcode000000000000001')).toBe(0);
  });

  it('finds an approval that came just before the method was changed', async () => {
    const harness = await new SignInHarness().waiting('browser');
    harness.plex.usual = { kind: 'answers', afterMillis: 200 };
    await harness.clock.advance(950);
    const token = harness.plex.approve();
    await harness.clock.advance(150);
    harness.signIn.changeMethod('code');
    await harness.clock.advance(1_000);
    harness.shownAs('account');
    expect(await harness.keptToken()).toBe(token);
  });

  it('changes nothing when the method is the one it already waits with', async () => {
    const harness = await new SignInHarness().waiting('browser');
    harness.signIn.changeMethod('browser');
    await harness.clock.advance(100);
    expect(harness.plex.count('request')).toBe(1);
  });

  it('sends nothing more once it is cancelled', async () => {
    const harness = await new SignInHarness().waiting('browser');
    await harness.clock.advance(1_020);
    harness.signIn.cancelSignIn();
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
    const sent = harness.plex.requests.length;
    await harness.clock.advance(minutes(60));
    expect(harness.plex.requests).toHaveLength(sent);
    expect(harness.clock.sleepers).toBe(0);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  });

  it('shows trouble that lasts, goes on polling, and forgets it when plex.tv answers again', async () => {
    const harness = await new SignInHarness().waiting('browser');
    harness.plex.usual = { kind: 'fails', afterMillis: 50, problem: 'unreachable' };
    await harness.clock.advance(8_000);
    expect(harness.shownAs('waiting-for-approval').problem).toBe('unreachable');
    harness.plex.usual = { kind: 'answers', afterMillis: 50 };
    await harness.clock.advance(4_100);
    expect(harness.shownAs('waiting-for-approval').problem).toBeNull();
  });
});

describe('confirming', () => {
  it('keeps the token before it asks whose it is', async () => {
    const harness = await new SignInHarness().waiting();
    const token = harness.plex.approve();
    harness.plex.usual = { kind: 'answers', afterMillis: 400 };
    await harness.clock.advance(1_700);
    expect(harness.shown).toEqual({ kind: 'confirming', problem: null });
    expect(await harness.keptToken()).toBe(token);
    await harness.clock.advance(400);
    expect(harness.account).toMatchObject({
      account: { name: 'Ada Byron', plan: 'Plex Pass' },
      session: { kind: 'signed-in' },
      tokenStorage: 'keychain',
    });
  });

  it('takes at most one polling interval and two requests from approval to signed in', async () => {
    const harness = await new SignInHarness().waiting();
    harness.plex.approve();
    const approvedAt = harness.clock.monotonicMillis();
    while (harness.shown.kind !== 'account') await harness.clock.advance(10);
    expect(harness.clock.monotonicMillis() - approvedAt).toBeLessThanOrEqual(1_000 + 2 * 50 + 10);
  });

  it('keeps trying while plex.tv is out of reach, and holds on to the token', async () => {
    const harness = await new SignInHarness().waiting();
    const token = harness.plex.approve();
    harness.plex.plannedAnswers = [{ kind: 'answers', afterMillis: 50 }];
    harness.plex.usual = { kind: 'fails', afterMillis: 50, problem: 'unreachable' };
    await harness.clock.advance(minutes(5));
    expect(harness.shown).toEqual({ kind: 'confirming', problem: 'unreachable' });
    expect(await harness.keptToken()).toBe(token);
    harness.plex.usual = { kind: 'answers', afterMillis: 50 };
    harness.signIn.tryAgain();
    await harness.clock.advance(1_100);
    harness.shownAs('account');
  });

  it('lets the token go only when plex.tv itself says no', async () => {
    const harness = await new SignInHarness().waiting();
    const token = harness.plex.approve() ?? '';
    await harness.clock.advance(900);
    harness.plex.living.delete(token);
    await harness.clock.advance(1_000);
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: 'token-rejected' });
    expect(await harness.keptToken()).toBeNull();
  });
});
