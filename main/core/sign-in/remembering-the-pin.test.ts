import { describe, expect, it } from 'vitest';
import { SignInScene } from './testing/sign-in-scene.ts';

const minutes = (count: number): number => count * 60_000;

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
    expect(scene.state.kind).toBe('requesting-a-code');
    await scene.clock.advance(200);
    expect(scene.state.kind).toBe('waiting-for-approval');
  });

  it('that the keychain does not take is waited for all the same', async () => {
    const scene = await new SignInScene().open();
    scene.keychain.problem = 'keychain-denied';
    scene.signIn.startSignIn('code');
    await scene.clock.advance(100);
    expect(scene.state.kind).toBe('waiting-for-approval');
    expect(scene.logged).toEqual(['The pin could not be remembered: keychain-denied']);
  });

  it('is forgotten when its code expires', async () => {
    const scene = await new SignInScene().waiting('code');
    scene.isSeen = false;
    await scene.clock.advance(minutes(16));
    expect(scene.state.kind).toBe('code-expired');
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
    expect(scene.state.kind).toBe('waiting-for-approval');
    expect(await scene.keychain.peek('pin')).toBeNull();
  });
});
