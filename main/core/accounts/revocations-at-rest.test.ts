import { describe, expect, it } from 'vitest';
import { SignInHarness } from '../sign-in/testing/sign-in-harness.ts';

describe('what an earlier run left', () => {
  /** Ada is signed in, and a token of before is to be ended. */
  const adaBesideLeftToken = async (): Promise<SignInHarness> => {
    const harness = new SignInHarness();
    await harness.signedIn();
    await harness.plantToRevoke(harness.plex.giveToken('token-left'));
    return harness;
  };

  const startAndCancel = async ({ signIn, clock }: SignInHarness): Promise<void> => {
    signIn.startSignIn('code');
    await clock.advance(5);
    signIn.cancelSignIn();
    await clock.advance(1_000);
  };

  it('is not asked of a keychain that has just refused a sign-out, whatever is begun and cancelled beside it', async () => {
    const harness = await adaBesideLeftToken();
    harness.keychain.problem = 'keychain-denied';
    harness.signIn.signOut();
    await harness.clock.advance(1_000);
    harness.keychain.problem = null;
    await startAndCancel(harness);
    expect(harness.account.problem).toBe('keychain-denied');
    expect(harness.plex.living.has('token-left')).toBe(true);
    harness.signIn.dismissProblem();
    await startAndCancel(harness);
    expect(harness.plex.living.has('token-left')).toBe(false);
  });

  it('waits for a sign-out under way, and is ended then', async () => {
    const harness = await adaBesideLeftToken();
    harness.plex.answersAbout.set(harness.plex.handedOut[0] ?? '', { kind: 'answers', afterMillis: 8_000 });
    harness.signIn.signOut();
    await harness.clock.advance(100);
    await startAndCancel(harness);
    expect(harness.plex.count('revokeToken')).toBe(1);
    await harness.clock.advance(8_000);
    await startAndCancel(harness);
    expect(harness.plex.living.size).toBe(0);
    expect(harness.plex.maxAtOnceAboutOne).toBe(1);
  });
});
