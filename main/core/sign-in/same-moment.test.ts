import { describe, expect, it } from 'vitest';
import { SignInScene } from './testing/sign-in-scene.ts';

/** A look at the pin is due once a second and takes 50 ms: these are all moments of one, before, during and after it. */
const moments = Array.from({ length: 45 }, (_, index) => index * 25);

describe('an approval and the person at the same moment', () => {
  it.each(['approval first', 'cancel first'] as const)(
    'with %s: cancelled is cancelled, signed in is signed in, and nothing is in between',
    async (order) => {
      const ends = new Set<string>();
      let endedByOneRequest = 0;
      for (const moment of moments) {
        const scene = await new SignInScene().waiting('code');
        await scene.clock.advance(moment);
        if (order === 'cancel first') scene.signIn.cancelSignIn();
        const token = scene.plex.approve();
        // The answer of plex.tv is on its way for a while.
        await scene.clock.advance(order === 'approval first' ? moment : 0);
        scene.signIn.cancelSignIn();
        const requests = scene.plex.requests.length;
        await scene.clock.advance(3_000);
        ends.add(scene.state.kind);
        if (scene.state.kind === 'signed-in') {
          expect(await scene.keychain.peek('token'), `at ${moment} ms`).toBe(token);
        } else {
          expect(scene.state, `at ${moment} ms`).toMatchObject({ kind: 'signed-out', problem: null });
          // A look that was under way may bring the token all the same: it is ended, by that one request.
          const brought = scene.plex.handedOut.map((about) => ({ kind: 'revokeToken', about }));
          expect(scene.plex.requests.slice(requests), `at ${moment} ms`).toMatchObject(brought);
          expect(scene.plex.living, `at ${moment} ms`).toEqual(new Set(brought.length === 0 && token ? [token] : []));
          endedByOneRequest += brought.length;
          expect(await scene.keychain.peek('tokens to end'), `at ${moment} ms`).toBeNull();
          expect(await scene.keychain.peek('token'), `at ${moment} ms`).toBeNull();
        }
        expect(await scene.keychain.peek('pin'), `at ${moment} ms`).toBeNull();
      }
      expect(endedByOneRequest).toBeGreaterThan(0);
      expect([...ends].toSorted()).toEqual(order === 'approval first' ? ['signed-in', 'signed-out'] : ['signed-out']);
    },
  );

  it('with a change of method: the approval counts, or the other code does, and no token is lost', async () => {
    for (const moment of moments) {
      const scene = await new SignInScene().waiting('code');
      await scene.clock.advance(moment);
      const token = scene.plex.approve();
      scene.signIn.changeMethod('browser');
      await scene.clock.advance(3_000);
      expect(scene.state.kind, `at ${moment} ms`).toBe('signed-in');
      expect(await scene.keychain.peek('token'), `at ${moment} ms`).toBe(token);
    }
  });

  it('with a sign-out while it is being confirmed: the token is gone here and there', async () => {
    const ends = new Set<string>();
    for (const moment of moments) {
      const scene = await new SignInScene().waiting('code');
      scene.plex.approve();
      await scene.clock.advance(900 + moment / 4);
      scene.signIn.signOut();
      await scene.clock.advance(3_000);
      ends.add(scene.state.kind);
      const isSignedOut = scene.state.kind === 'signed-out';
      expect(await scene.keychain.peek('token')).toEqual(isSignedOut ? null : expect.any(String));
      expect(scene.plex.living.size, `at ${moment} ms`).toBe(isSignedOut ? 0 : 1);
    }
    // Before the token arrives there is nothing to sign out of.
    expect([...ends].toSorted()).toEqual(['signed-in', 'signed-out']);
  });
});

it('twenty starts and cancels in a second send at most one request at a time, and none afterwards', async () => {
  const scene = await new SignInScene().open();
  for (let time = 0; time < 20; time += 1) {
    scene.signIn.startSignIn(time % 2 === 0 ? 'browser' : 'code');
    await scene.clock.advance(25);
    scene.signIn.cancelSignIn();
    await scene.clock.advance(25);
  }
  const requests = scene.plex.requests.length;
  await scene.clock.advance(10_000);
  expect(scene.state).toMatchObject({ kind: 'signed-out', problem: null });
  expect(scene.plex.requests).toHaveLength(requests);
  expect(scene.plex.mostAtOnce).toBe(1);
  expect(await scene.keychain.peek('pin')).toBeNull();
});
