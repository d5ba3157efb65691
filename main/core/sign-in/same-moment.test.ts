import { describe, expect, it } from 'vitest';
import { SignInHarness } from './testing/sign-in-harness.ts';

/** A poll of the pin is due once a second and takes 50 ms: these are all moments of one, before, during and after it. */
const moments = Array.from({ length: 45 }, (_, index) => index * 25);

describe('an approval and the person at the same moment', () => {
  it.each(['approval first', 'cancel first'] as const)(
    'with %s: cancelled is cancelled, signed in is signed in, and nothing is in between',
    async (order) => {
      const ends = new Set<string>();
      let endedByOneRequest = 0;
      for (const moment of moments) {
        const harness = await new SignInHarness().waiting('code');
        await harness.clock.advance(moment);
        if (order === 'cancel first') harness.signIn.cancelSignIn();
        const token = harness.plex.approve();
        // The answer of plex.tv is on its way for a while.
        await harness.clock.advance(order === 'approval first' ? moment : 0);
        harness.signIn.cancelSignIn();
        const requests = harness.plex.requests.length;
        await harness.clock.advance(3_000);
        ends.add(harness.shown.kind);
        if (harness.shown.kind === 'account') {
          expect(await harness.keptToken(), `at ${moment} ms`).toBe(token);
        } else {
          expect(harness.shown, `at ${moment} ms`).toMatchObject({ kind: 'nobody', problem: null });
          // A poll that was under way may bring the token all the same: it is revoked, by that one request.
          const brought = harness.plex.handedOut.map((about) => ({ kind: 'revokeToken', about }));
          expect(harness.plex.requests.slice(requests), `at ${moment} ms`).toMatchObject(brought);
          expect(harness.plex.living, `at ${moment} ms`).toEqual(new Set(brought.length === 0 && token ? [token] : []));
          endedByOneRequest += brought.length;
          expect((await harness.kept()).toRevoke, `at ${moment} ms`).toEqual([]);
          expect(await harness.keptToken(), `at ${moment} ms`).toBeNull();
        }
        expect((await harness.kept()).pin, `at ${moment} ms`).toBeNull();
      }
      expect(endedByOneRequest).toBeGreaterThan(0);
      expect([...ends].toSorted()).toEqual(order === 'approval first' ? ['account', 'nobody'] : ['nobody']);
    },
  );

  it('with a change of method: the approval counts, or the other code does, and no token is lost', async () => {
    for (const moment of moments) {
      const harness = await new SignInHarness().waiting('code');
      await harness.clock.advance(moment);
      const token = harness.plex.approve();
      harness.signIn.changeMethod('browser');
      await harness.clock.advance(3_000);
      expect(harness.shown.kind, `at ${moment} ms`).toBe('account');
      expect(await harness.keptToken(), `at ${moment} ms`).toBe(token);
    }
  });

  it('with a sign-out while it is being confirmed: the token is gone here and there', async () => {
    const ends = new Set<string>();
    for (const moment of moments) {
      const harness = await new SignInHarness().waiting('code');
      harness.plex.approve();
      await harness.clock.advance(900 + moment / 4);
      harness.signIn.signOut();
      await harness.clock.advance(3_000);
      ends.add(harness.shown.kind);
      const isSignedOut = harness.shown.kind === 'nobody';
      expect(await harness.keptToken()).toEqual(isSignedOut ? null : expect.any(String));
      expect(harness.plex.living.size, `at ${moment} ms`).toBe(isSignedOut ? 0 : 1);
    }
    // Before the token arrives there is nothing to sign out of.
    expect([...ends].toSorted()).toEqual(['account', 'nobody']);
  });
});

it('twenty starts and cancels in a second send at most one request at a time, and none afterwards', async () => {
  const harness = await new SignInHarness().open();
  for (let time = 0; time < 20; time += 1) {
    harness.signIn.startSignIn(time % 2 === 0 ? 'browser' : 'code');
    await harness.clock.advance(25);
    harness.signIn.cancelSignIn();
    await harness.clock.advance(25);
  }
  const requests = harness.plex.requests.length;
  await harness.clock.advance(10_000);
  expect(harness.shown).toMatchObject({ kind: 'nobody', problem: null });
  expect(harness.plex.requests).toHaveLength(requests);
  expect(harness.plex.maxAtOnce).toBe(1);
  expect((await harness.kept()).pin).toBeNull();
});
