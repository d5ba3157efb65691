import { countEverything, leftoversSince } from '../soak/measure/leftovers.ts';
import { maxRoundMillis, runRounds } from '../soak/run/run-rounds.ts';
import { seeds } from '../soak/seeds.ts';
import { expect, test } from './fixtures/test.ts';

for (const { seed, rounds } of seeds) {
  test(`the first rounds of seed ${seed} leave nothing behind and lose nothing`, async ({
    app,
    plex,
    keyring,
    keychain,
    profile,
    launch,
  }) => {
    // A round has a limit of its own, and tells the story of the one that reached it.
    test.setTimeout(rounds * maxRoundMillis + 60_000);
    const harness = { app, plex, keyring, keychain, profile, launch };
    let played = 0;
    let afterTheFirst = {};
    for await (const { faults } of runRounds(harness, seed)) {
      expect(faults).toEqual([]);
      played += 1;
      if (played === 1) afterTheFirst = await countEverything(app.application);
      if (played === rounds) break;
    }
    const { more } = await leftoversSince(app.application, afterTheFirst);
    expect(more).toEqual([]);
  });
}
