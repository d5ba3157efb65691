import { kindsSignedIn } from '../fixtures/kept-in-keychain.ts';
import { countFigure } from '../figures/count-figure.ts';
import type { KeychainReader } from '../fixtures/keychain-reader.ts';
import { expect, test } from '../fixtures/test.ts';
import { LatchkeyPage } from '../pages/latchkey-page.ts';
import type { PlexStandIn } from '../plex-stand-in/plex-stand-in.ts';

const latchkeyDevices = (plex: PlexStandIn) =>
  plex.devices().filter(({ identity: { product } }) => product === 'Latchkey');

/** Neither a token too many nor a device too many, and the token is where it belongs. */
const expectSignedInOnce = async (plex: PlexStandIn, keychain: Pick<KeychainReader, 'kept'>): Promise<void> => {
  await expect.poll(async () => (await keychain.kept()).kinds).toEqual(kindsSignedIn);
  expect(latchkeyDevices(plex).map(({ token }) => token)).toEqual([(await keychain.kept()).token]);
};

test('killed at every screen on the way, the app goes on at the next start', async ({ launch, plex, keychain }) => {
  test.setTimeout(180_000);
  // A claimed pin lives ten seconds on plex.tv; a slow machine may take longer to start the app.
  plex.setLifetimes({ claimedSeconds: 300 });
  let kills = 0;

  const welcome = await launch();
  await new LatchkeyPage(welcome.page).button('Sign in with Plex').waitFor();
  await welcome.kill();
  kills += 1;

  plex.planFault({ endpoint: 'create-pin', fault: { kind: 'no-answer' }, times: 1 });
  const requesting = await launch();
  await new LatchkeyPage(requesting.page).press('Use a code instead');
  await plex.requests.nth('create-pin', 1);
  await requesting.kill();
  kills += 1;

  const waiting = await launch();
  await new LatchkeyPage(waiting.page).press('Use a code instead');
  const code = await new LatchkeyPage(waiting.page).shownCode();
  await waiting.kill();
  kills += 1;

  const waitingOn = await launch();
  await new LatchkeyPage(waitingOn.page).button('Sign in with Plex').waitFor();
  plex.planFault({ endpoint: 'poll-pin', fault: { kind: 'no-answer' }, times: 1 });
  const polls = plex.requests.of('poll-pin').length;
  await plex.requests.nth('poll-pin', polls + 1);
  plex.approve({ code, person: 'ada' });
  await waitingOn.kill();
  kills += 1;

  plex.planFault({ endpoint: 'user', fault: { kind: 'no-answer' }, times: 2 });
  const confirming = await launch();
  await plex.requests.nth('user', 1);
  await confirming.kill();
  kills += 1;

  const confirmingStill = await launch();
  await plex.requests.nth('user', 2);
  await confirmingStill.kill();
  kills += 1;

  const signedIn = await launch();
  await new LatchkeyPage(signedIn.page).seesHeading('Ada Byron');
  await expectSignedInOnce(plex, keychain);
  await signedIn.kill();
  kills += 1;

  const last = await launch();
  await new LatchkeyPage(last.page).seesHeading('Ada Byron');
  await expectSignedInOnce(plex, keychain);
  // Pictures are asked for without a name.
  const identifiers = new Set(plex.requests.all.map(({ headers }) => headers['x-plex-client-identifier']));
  identifiers.delete(undefined);
  expect(identifiers.size).toBe(1);
  countFigure('kills', kills);
});

for (const method of ['browser', 'code'] as const) {
  test(`a wait by ${method} that was under way at quit goes on at the next start, behind the welcome`, async ({
    launch,
    plex,
    keychain,
    fakeBrowser,
  }) => {
    const first = await launch();
    const latchkey = new LatchkeyPage(first.page);
    await latchkey.press(method === 'browser' ? 'Sign in with Plex' : 'Use a code instead');
    await latchkey.seesHeading(method === 'browser' ? 'Approve in your browser' : 'Enter this code');
    if (method === 'browser') await fakeBrowser.opened();
    await first.quit();

    const polls = plex.requests.of('poll-pin').length;
    const second = await launch();
    const again = new LatchkeyPage(second.page);
    await again.button('Sign in with Plex').waitFor();
    await plex.requests.nth('poll-pin', polls + 2);
    // The page stands open since then, and the code is where the person types it.
    expect(await fakeBrowser.addresses()).toHaveLength(method === 'browser' ? 1 : 0);
    expect(plex.pins()).toHaveLength(1);
    plex.approve({ code: plex.pins()[0]?.code ?? '', person: 'grace' });
    await again.seesHeading('Grace Murray');
    await expectSignedInOnce(plex, keychain);
  });
}

test('a wait whose code died while the app was away is not gone on with', async ({ launch, plex, keychain }) => {
  const first = await launch();
  const latchkey = new LatchkeyPage(first.page);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  await first.quit();
  plex.expire({ code });

  const second = await launch();
  await new LatchkeyPage(second.page).button('Sign in with Plex').waitFor();
  await expect.poll(async () => Object.keys(await keychain.entries())).toEqual(['client identifier']);
  const polls = plex.requests.of('poll-pin').length;
  await new LatchkeyPage(second.page).press('Use a code instead');
  expect(await new LatchkeyPage(second.page).shownCode()).not.toBe(code);
  await plex.requests.nth('poll-pin', polls + 1);
  expect(plex.pins()).toHaveLength(2);
});

test('quitting at the very moment of the claim loses nothing', async ({ launch, plex, keychain }) => {
  const first = await launch();
  const latchkey = new LatchkeyPage(first.page);
  await latchkey.press('Use a code instead');
  const code = await latchkey.shownCode();
  plex.approve({ code, person: 'ada' });
  await first.quit();
  // A claimed pin lives ten seconds; whoever did not fetch its token by now has lost it.
  plex.expire({ code });

  const second = await launch();
  await new LatchkeyPage(second.page).seesHeading('Ada Byron');
  await expectSignedInOnce(plex, keychain);
});
