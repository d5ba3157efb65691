import { describe, expect, it } from 'vitest';
import { SignInHarness } from './testing/sign-in-harness.ts';

const minutes = (count: number): number => count * 60_000;

describe('a code that expires', () => {
  it('is replaced by itself while the window is seen, without opening the browser again', async () => {
    const harness = await new SignInHarness().waiting('browser');
    await harness.clock.advance(minutes(30) + 2_000);
    expect(harness.shownAs('waiting-for-approval')).toMatchObject({ renewals: 1, wait: { browserOpened: false } });
    expect(harness.opened).toHaveLength(1);
  });

  it('is replaced three times at most, then the person is asked', async () => {
    const harness = await new SignInHarness().waiting('code');
    await harness.clock.advance(minutes(15) * 4 + 5_000);
    expect(harness.shown).toEqual({ kind: 'code-expired', method: 'code' });
    expect(harness.plex.count('request')).toBe(4);
    harness.signIn.renewCode();
    await harness.clock.advance(100);
    expect(harness.shownAs('waiting-for-approval').renewals).toBe(0);
  });

  it('is offered anew when it expired out of sight', async () => {
    const harness = await new SignInHarness().waiting('code');
    harness.isSeen = false;
    await harness.clock.advance(minutes(15) + 5_000);
    expect(harness.shown).toEqual({ kind: 'code-expired', method: 'code' });
    expect(harness.plex.count('request')).toBe(1);
  });

  it('can be left behind', async () => {
    const harness = await new SignInHarness().waiting('code');
    harness.isSeen = false;
    await harness.clock.advance(minutes(16));
    harness.signIn.cancelSignIn();
    expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  });
});
