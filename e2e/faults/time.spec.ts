import { expect, test } from '../fixtures/shared-app.ts';
import type { RunningApp } from '../fixtures/running-app.ts';

/** Sets the wall clock of the app and of its page to so much beside the true time. */
const setWallClock = async ({ application, page }: RunningApp, offsetMillis: number): Promise<void> => {
  /** Runs in both; main is given electron first. */
  const set = (...given: readonly unknown[]): void => {
    const offset = Number(given.at(-1));
    const real = globalThis as { trueNow?: () => number };
    const trueNow = (real.trueNow ??= Date.now);
    Date.now = () => trueNow() + offset;
  };
  await page.evaluate(set, offsetMillis);
  await application.evaluate(set, offsetMillis);
};

const day = 24 * 3_600_000;

for (const [name, before, after] of [
  ['a day ahead', day, day],
  ['a day behind', -day, -day],
  ['jumping two days back while waiting', day, -day],
  ['jumping two days ahead while waiting', -day, day],
] as const) {
  test(`a wall clock ${name} changes nothing`, async ({ app, latchkey, plex }) => {
    try {
      await setWallClock(app, before);
      await latchkey.press('Use a code instead');
      const code = await latchkey.shownCode();
      await plex.requests.next('poll-pin');
      await setWallClock(app, after);
      const polls = plex.requests.of('poll-pin').length;
      await plex.requests.nth('poll-pin', polls + 2);
      expect(await latchkey.shownCode()).toBe(code);
      await expect(latchkey.page.getByRole('timer')).toHaveText(/^1[0-4] min left$/);
      plex.approve({ code, person: 'ada' });
      await latchkey.seesHeading('Ada Byron');
    } finally {
      await setWallClock(app, 0);
    }
  });
}

const twentyMinutesSeconds = 20 * 60;

/** Lets main's monotonic clock leap ahead, as that of a system does which counts the time asleep. */
const countSleep = async ({ application }: RunningApp): Promise<void> => {
  await application.evaluate((_electron, seconds) => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + seconds * 1000;
  }, twentyMinutesSeconds);
};

const wake = async ({ application }: RunningApp): Promise<void> => {
  await application.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
};

for (const [clock, fallAsleep] of [
  ['stands still in sleep', () => Promise.resolve()],
  ['counts sleep', countSleep],
] as const) {
  test(`20 minutes of sleep while waiting, by a clock that ${clock}: the approval page is good for the ten that are left`, async ({
    app,
    latchkey,
    plex,
  }) => {
    await latchkey.press('Sign in with Plex');
    await latchkey.seesHeading('Approve in your browser');
    plex.advance({ seconds: twentyMinutesSeconds });
    await fallAsleep(app);
    await wake(app);
    await expect(latchkey.page.getByRole('timer')).toHaveText(/^[5-9] min left$/);
    plex.approve({ code: plex.pins().at(-1)?.code ?? '', person: 'ada' });
    await latchkey.seesHeading('Ada Byron');
  });

  test(`20 minutes of sleep while waiting, by a clock that ${clock}: a fresh code in place of the expired one`, async ({
    app,
    latchkey,
    plex,
  }) => {
    await latchkey.press('Use a code instead');
    const before = await latchkey.shownCode();
    plex.advance({ seconds: twentyMinutesSeconds });
    await fallAsleep(app);
    await wake(app);
    await expect(latchkey.page.getByText('The earlier code expired. This is a fresh one.')).toBeVisible();
    const code = await latchkey.shownCode();
    expect(code).not.toBe(before);
    plex.approve({ code, person: 'ada' });
    await latchkey.seesHeading('Ada Byron');
  });
}
