import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, type BundledApp, expectSignedIn, KilledWorlds } from '../testing/kill-points/killed-worlds.ts';
import type { Wish } from '../testing/kill-points/wishes.ts';

const withTheBrowser: Wish = { kind: 'sign-in', as: 'ada', method: 'browser' };
const withACode: Wish = { kind: 'sign-in', as: 'ada', method: 'code' };
const signOut: Wish = { kind: 'sign-out', as: 'ada' };
const asGrace: Wish = { kind: 'sign-in', as: 'grace', method: 'code' };

const ada = 'ada0000000000001';
const grace = 'grace00000000002';
const timeout = 240_000;

describe.runIf(process.platform === 'linux')('the app, killed at any moment', () => {
  let app: BundledApp;
  beforeAll(async () => {
    app = await bundled();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it.each([
    { name: 'a sign-in with the browser', wish: withTheBrowser },
    { name: 'a sign-in with a code', wish: withACode },
  ])(
    'of $name, signs in at the next start without losing a token or adding a device',
    { timeout },
    async ({ wish }) => {
      await using worlds = await KilledWorlds.open(app);
      await worlds.killAtEachPoint({ before: [], wish, write: 'replaces' }, (world, end, when) => {
        expectSignedIn(world, end, ['ada'], when);
        const claimed = world.plex.pins().filter(({ claim }) => claim !== null);
        expect(claimed, `approvals, ${when}`).toHaveLength(1);
        expect(end.kept.known, when).toEqual([ada]);
      });
    },
  );

  it('of signing out, is signed out in the end, and no token is left alive', { timeout }, async () => {
    await using worlds = await KilledWorlds.open(app);
    await worlds.killAtEachPoint({ before: [withACode], wish: signOut, write: 'replaces' }, (world, end, when) => {
      expectSignedIn(world, end, [], when);
      expect(end.kept.known, when).toEqual([ada]);
    });
  });

  it('of a sign-in with an account that is not known here, is asked about it all the same', { timeout }, async () => {
    const before = [withACode, signOut];
    await using worlds = await KilledWorlds.open(app);
    await worlds.killAtEachPoint({ before, wish: asGrace, write: 'replaces' }, (world, end, when) => {
      expectSignedIn(world, end, ['grace'], when);
      expect(end.askedAbout, when).toEqual([grace]);
      expect(end.kept.known, when).toEqual([ada]);
    });
  });

  it('again and again, gets there all the same', { timeout }, async () => {
    await using worlds = await KilledWorlds.open(app);
    await worlds.killAgainAndAgain({ before: [], wish: withTheBrowser, write: 'replaces' }, (world, end, when) =>
      expectSignedIn(world, end, ['ada'], when),
    );
  });
});
