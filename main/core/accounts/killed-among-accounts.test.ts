import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonName } from '../../../e2e/plex-stand-in/plex/person.ts';
import { bundled, type BundledApp, expectSignedIn, KilledWorlds } from '../testing/kill-points/killed-worlds.ts';
import type { Wish } from '../testing/kill-points/wishes.ts';

const signIn = (as: PersonName) => ({ kind: 'sign-in', as, method: 'code' }) as const satisfies Wish;
const timeout = 240_000;

describe.runIf(process.platform === 'linux')('the app, killed among accounts', () => {
  let app: BundledApp;
  beforeAll(async () => {
    app = await bundled();
  });
  afterAll(() => app[Symbol.asyncDispose]());

  describe.each([
    { write: 'replaces', moment: 'at any moment' },
    { write: 'removes-and-adds', moment: 'between the two halves of any write that removes first' },
  ] as const)('$moment', ({ write }) => {
    it('of a second account’s sign-in, has both signed in, each as themselves', { timeout }, async () => {
      const story = { before: [signIn('ada')], wish: signIn('grace'), write };
      await using worlds = await KilledWorlds.open(app);
      await worlds.killAtEachPoint(story, (world, end, when) => {
        expectSignedIn(world, end, ['grace', 'ada'], when);
        expect(end.askedAbout, when).toEqual(['grace00000000002']);
        expect(end.kept.known, when).toEqual(['ada0000000000001']);
      });
    });

    it('of signing one of three out, leaves the other two as they were', { timeout }, async () => {
      const before = [signIn('ada'), signIn('grace'), signIn('nell')];
      await using worlds = await KilledWorlds.open(app);
      await worlds.killAtEachPoint({ before, wish: { kind: 'sign-out', as: 'grace' }, write }, (world, end, when) =>
        expectSignedIn(world, end, ['nell', 'ada'], when),
      );
    });

    it('of signing in again as the same account, has it signed in once', { timeout }, async () => {
      const before = [signIn('ada')];
      const wish = { ...signIn('ada'), kind: 'sign-in-again' } as const;
      await using worlds = await KilledWorlds.open(app);
      await worlds.killAtEachPoint({ before, wish, write }, (world, end, when) =>
        expectSignedIn(world, end, ['ada'], when),
      );
    });
  });

  it('again and again beside one, gets there all the same', { timeout }, async () => {
    const story = { before: [signIn('ada')], wish: signIn('grace'), write: 'replaces' } as const;
    await using worlds = await KilledWorlds.open(app);
    await worlds.killAgainAndAgain(story, (world, end, when) => expectSignedIn(world, end, ['grace', 'ada'], when));
  });
});
