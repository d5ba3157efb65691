import { describe, expect, it } from 'vitest';
import { SignInHarness } from './testing/sign-in-harness.ts';

const minutes = (count: number): number => count * 60_000;

describe('the pin', () => {
  it('is in the keychain before the browser opens', async () => {
    let known: string | null = null;
    const harness: SignInHarness = new SignInHarness({
      openInBrowser: async () => {
        known = (await harness.kept()).pin;
        return true;
      },
    });
    await harness.waiting('browser');
    expect(known).not.toBeNull();
  });

  it('keeps nobody waiting for a keychain that hangs', async () => {
    const harness = await new SignInHarness().open();
    harness.keychain.delayMillis = minutes(10);
    harness.signIn.startSignIn('code');
    await harness.clock.advance(900);
    expect(harness.shown.kind).toBe('requesting-a-code');
    await harness.clock.advance(200);
    expect(harness.shown.kind).toBe('waiting-for-approval');
  });

  it('that the keychain does not take is waited for all the same', async () => {
    const harness = await new SignInHarness().open();
    harness.keychain.problem = 'keychain-denied';
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    expect(harness.shown.kind).toBe('waiting-for-approval');
    expect(harness.logged).toEqual(['The pin could not be remembered: keychain-denied']);
  });

  it('is forgotten when its code expires', async () => {
    const harness = await new SignInHarness().waiting('code');
    harness.isSeen = false;
    await harness.clock.advance(minutes(16));
    expect(harness.shown.kind).toBe('code-expired');
    expect((await harness.kept()).pin).toBeNull();
  });

  it('is not kept anywhere when the person goes on for this session only', async () => {
    const harness = new SignInHarness();
    harness.keychain.problem = 'keychain-unavailable';
    await harness.open();
    harness.signIn.keepForThisSession();
    harness.keychain.problem = null;
    harness.signIn.startSignIn('code');
    await harness.clock.advance(100);
    expect(harness.shown.kind).toBe('waiting-for-approval');
    expect((await harness.kept()).pin).toBeNull();
  });
});
