import { countEverything, leftoversSince } from '../soak/measure/leftovers.ts';
import { playRound, ways } from '../soak/rounds.ts';
import { expect, test } from './fixtures/test.ts';

test('signing in by every way, and out again, leaves nothing over in main', async ({
  app,
  plex,
  keyring,
  keychain,
  profile,
  launch,
}) => {
  test.setTimeout(180_000);
  const harness = { app, plex, keyring, keychain, profile, launch };
  let afterTheFirst = {};
  for (const [name, way] of ways) {
    await test.step(name, () => playRound(harness, way));
    if (name === 'undisturbed') afterTheFirst = await countEverything(app.application);
  }
  const { more } = await leftoversSince(app.application, afterTheFirst);
  expect(more).toEqual([]);
});
