import { expect, test } from '../fixtures/lasting-app.ts';
import type { RunningApp } from '../fixtures/running-app.ts';
import {
  meets,
  meetWhileAsking,
  meetWhileConfirming,
  meetWhileWaiting,
  offline,
  type Trouble,
} from '../steps/meet-trouble.ts';

const unreachable = 'Plex can’t be reached';
const someoneElse = 'Your network answered, not Plex';
const plexTrouble = 'Plex is having trouble';
const tooLong = 'Plex took too long to answer';

const whileAsking: readonly (readonly [name: string, trouble: Trouble, title: string])[] = [
  ['no network', offline, unreachable],
  ['a reset', meets({ kind: 'connection reset' }), unreachable],
  ['a reset in mid-body', meets({ kind: 'connection lost' }), unreachable],
  ['a captive portal’s 302 to another host', meets({ kind: 'redirect', to: 'https://portal.invalid/' }), someoneElse],
  ['a captive portal’s 200 with HTML', meets({ kind: 'not JSON' }), someoneElse],
  ['a proxy’s 407 page', meets({ kind: 'status', status: 407, body: 'HTML' }), someoneElse],
  ['a proxy’s 502 page', meets({ kind: 'status', status: 502, body: 'HTML' }), plexTrouble],
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
  await meetWhileWaiting({ latchkey, plex, keychain }, meets({ kind: 'not JSON' }), summary);
});

test('no network at the confirming call: “Plex can’t be reached”, and the token is kept', async ({
  latchkey,
  plex,
  keychain,
}) => {
  await meetWhileConfirming({ latchkey, plex, keychain }, meets({ kind: 'connection reset' }), unreachable);
});

/** Makes the app fifty times as impatient; gives how patient it would have been, in milliseconds. */
const hurry = async ({
  application,
}: RunningApp): Promise<AsyncDisposable & { limits(): Promise<readonly number[]> }> => {
  const seen = await application.evaluateHandle(() => {
    const unhurried = AbortSignal.timeout.bind(AbortSignal);
    const limits = new Set<number>();
    AbortSignal.timeout = (millis) => {
      limits.add(millis);
      return unhurried(millis / 50);
    };
    return { limits, restore: () => Object.assign(AbortSignal, { timeout: unhurried }) };
  });
  return {
    limits: () => seen.evaluate(({ limits }) => [...limits]),
    [Symbol.asyncDispose]: async () => {
      await seen.evaluate(({ restore }) => void restore());
    },
  };
};

for (const [name, trouble] of [
  ['a hang before the headers', meets({ kind: 'no answer' })],
  ['a hang in the body', meets({ kind: 'stalled body' })],
  ['an answer that trickles in too slowly', meets({ kind: 'trickling body', everyMillis: 100 })],
] as const) {
  test(`${name} while a code is asked for: “${tooLong}”, after 15 seconds`, async ({ app, latchkey, plex }) => {
    {
      await using hurried = await hurry(app);
      trouble.begin(plex, 'create pin');
      await latchkey.press('Use a code instead');
      await latchkey.seesHeading(tooLong);
      expect(await hurried.limits()).toEqual([15_000]);
    }
    trouble.end(plex);
    await latchkey.press('Try again');
    await latchkey.shownCode();
  });

  test(`${name} while waiting: “${tooLong}”, after 8 seconds, and the code still works`, async ({
    app,
    latchkey,
    plex,
  }) => {
    plex.setLifetimes({ claimedSeconds: 60 });
    await latchkey.press('Use a code instead');
    const code = await latchkey.shownCode();
    {
      await using hurried = await hurry(app);
      trouble.begin(plex, 'poll pin');
      await expect(latchkey.page.getByText(`${tooLong}. The network may be slow.`)).toBeVisible();
      expect(await hurried.limits()).toEqual([8_000]);
    }
    trouble.end(plex);
    plex.approve({ code, person: 'ada' });
    await latchkey.seesHeading('Ada Byron');
  });
}

test('a very slow answer that comes in time is waited for', async ({ latchkey, plex }) => {
  for (const endpoint of ['create pin', 'poll pin', 'user'] as const) {
    plex.planFault({ endpoint, fault: { kind: 'slow', millis: 1_500 }, times: 1 });
  }
  await latchkey.press('Use a code instead');
  await latchkey.seesHeading('Asking Plex…');
  plex.approve({ code: await latchkey.shownCode(), person: 'ada' });
  await latchkey.seesHeading('Ada Byron');
});
