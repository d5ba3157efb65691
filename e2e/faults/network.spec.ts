import { expect, test } from '../fixtures/shared-app.ts';
import { withShortTimeouts } from '../steps/with-short-timeouts.ts';
import {
  cutOff,
  meets,
  meetWhileAsking,
  meetWhileConfirming,
  meetWhileSigningOut,
  meetWhileWaiting,
  offline,
  type Trouble,
} from '../steps/meet-trouble.ts';
import { signIn } from '../steps/sign-in.ts';

const unreachable = 'Plex can’t be reached';
const someoneElse = 'Your network answered, not Plex';
const plexTrouble = 'Plex is having trouble';
const tooLong = 'Plex took too long to answer';

const whileAsking: readonly (readonly [name: string, trouble: Trouble, title: string])[] = [
  ['no network', offline, unreachable],
  ['a reset', meets({ kind: 'connection-reset' }), unreachable],
  ['a reset in mid-body', meets({ kind: 'connection-lost' }), unreachable],
  ['a captive portal’s 302 to another host', meets({ kind: 'redirect', to: 'https://portal.invalid/' }), someoneElse],
  ['a captive portal’s 200 with HTML', meets({ kind: 'not-json' }), someoneElse],
  ['a proxy’s 407 page', meets({ kind: 'status', status: 407, body: 'html' }), someoneElse],
  ['a gateway’s status 999', meets({ kind: 'status', status: 999, body: 'html' }), someoneElse],
  ['a proxy’s 502 page', meets({ kind: 'status', status: 502, body: 'html' }), plexTrouble],
];

for (const [name, trouble, title] of whileAsking) {
  test(`${name} while a code is asked for: “${title}”`, async ({ latchkey, plex, keychain }) => {
    await meetWhileAsking({ latchkey, plex, keychain }, trouble, title);
  });
}

test('no network while waiting: “Plex can’t be reached”, and the code still works', async ({
  latchkey,
  plex,
  keychain,
}) => {
  const summary = 'Plex can’t be reached. Check that this computer is online.';
  await meetWhileWaiting({ latchkey, plex, keychain }, offline, summary);
});

test('a captive portal’s 200 with HTML while waiting: “Your network answered, not Plex”', async ({
  latchkey,
  plex,
  keychain,
}) => {
  const summary = 'Your network answered, not Plex. Open your browser to sign in to it.';
  await meetWhileWaiting({ latchkey, plex, keychain }, meets({ kind: 'not-json' }), summary);
});

test('no network at the confirming call: “Plex can’t be reached”, and the token is kept', async ({
  latchkey,
  plex,
  keychain,
}) => {
  await meetWhileConfirming({ latchkey, plex, keychain }, cutOff, unreachable);
});

for (const [name, trouble] of [
  ['a hang before the headers', meets({ kind: 'no-answer' })],
  ['a hang in the body', meets({ kind: 'stalled-body' })],
  ['an answer that trickles in too slowly', meets({ kind: 'trickling-body', everyMillis: 100 })],
] as const) {
  test(`${name} while a code is asked for: “${tooLong}”, after 15 seconds`, async ({
    app,
    latchkey,
    plex,
    keychain,
  }) => {
    await meetWhileAsking({ latchkey, plex, keychain }, withShortTimeouts(app, 15_000, trouble), tooLong);
  });

  test(`${name} while waiting: “${tooLong}”, after 8 seconds, and the code still works`, async ({
    app,
    latchkey,
    plex,
    keychain,
  }) => {
    await meetWhileWaiting(
      { latchkey, plex, keychain },
      withShortTimeouts(app, 8_000, trouble),
      `${tooLong}. The network may be slow.`,
    );
  });

  test(`${name} at the confirming call: “${tooLong}”, after 10 seconds, and the token is kept`, async ({
    app,
    latchkey,
    plex,
    keychain,
  }) => {
    await meetWhileConfirming({ latchkey, plex, keychain }, withShortTimeouts(app, 10_000, trouble), tooLong);
  });
}

test('a hang before the headers while signing out: “Signed out on this computer”, after 10 seconds, and Plex is to be told later', async ({
  app,
  latchkey,
  plex,
  keychain,
}) => {
  const trouble = withShortTimeouts(app, 10_000, meets({ kind: 'no-answer' }));
  await meetWhileSigningOut({ latchkey, plex, keychain }, trouble);
});

test('a very slow answer that comes in time is waited for', async ({ latchkey, plex }) => {
  plex.planFault({ endpoint: 'create-pin', fault: { kind: 'held' }, times: 1 });
  for (const endpoint of ['poll-pin', 'user'] as const) {
    plex.planFault({ endpoint, fault: { kind: 'slow', millis: 1_500 }, times: 1 });
  }
  await latchkey.press('Use a code instead');
  await latchkey.seesHeading('Asking Plex…');
  plex.liftFaults({ endpoint: 'create-pin' });
  plex.approve({ code: await latchkey.shownCode(), person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
});

test('a gateway’s header that is not Latin-1 is no trouble at any call', async ({ app, latchkey, plex, keychain }) => {
  for (const endpoint of ['create-pin', 'poll-pin', 'user', 'avatar', 'sign-out'] as const) {
    plex.planFault({ endpoint, fault: { kind: 'foreign-header' }, times: 'until lifted' });
  }
  await signIn(app, plex, 'ada');
  const token = (await keychain.kept()).token ?? '';
  await latchkey.press('Sign out');
  await latchkey.answerQuestion('Sign out');
  await expect(latchkey.button('Sign in with Plex')).toBeVisible();
  await expect.poll(() => plex.revoke({ token })).toBe(false);
});
