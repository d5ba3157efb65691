import { expect, it } from 'vitest';
import { RealPlexHarness } from './testing/real-plex-harness.ts';

const minutes = (count: number): number => count * 60_000;
const day = minutes(24 * 60);

it.each([
  ['a day behind', -day],
  ['a day ahead', day],
])('a wall clock that is %s changes nothing but the moment that is shown', async (_how, offsetMillis) => {
  await using real = await RealPlexHarness.start();
  real.harness.clock.wallOffsetMillis += offsetMillis;
  await real.waiting();
  expect(real.harness.shownAs('waiting-for-approval').millisLeft).toBe(minutes(15));
  real.approve();
  await real.until('account');
  const { signedInAtMillis } = real.harness.account;
  expect(signedInAtMillis).toBeGreaterThanOrEqual(real.harness.clock.wallOffsetMillis);
});

it.each([
  ['back', -day],
  ['ahead', day],
])(
  'a wall clock that jumps a day %s while waiting neither ends the wait nor lengthens it',
  async (_how, jumpMillis) => {
    await using real = await RealPlexHarness.start();
    await real.waiting();
    await real.harness.clock.advance(minutes(1));
    real.harness.clock.wallOffsetMillis += jumpMillis;
    const polls = real.timesOf('poll').length;
    await real.harness.clock.advance(1_000);
    const { millisLeft, renewals } = await real.until(
      'waiting-for-approval',
      () => real.timesOf('poll').length > polls,
    );
    expect(renewals).toBe(0);
    expect(Math.abs(millisLeft - minutes(14))).toBeLessThan(3_000);
    real.approve();
    await real.until('account');
  },
);

interface Sleep {
  readonly clock: string;
  /** Twenty minutes pass for plex.tv; how many of them this computer's clock notices is the clock's affair. */
  readonly sleep: (real: RealPlexHarness) => void;
}

const sleeps: readonly Sleep[] = [
  { clock: 'a clock that counts sleep', sleep: ({ harness }) => harness.clock.sleepThrough(minutes(20)) },
  { clock: 'a clock that stands still in sleep', sleep: ({ plex }) => plex.advance({ seconds: 20 * 60 }) },
];

it.each(sleeps)('after 20 minutes of sleep by $clock, the strong code goes on living for ten', async ({ sleep }) => {
  await using real = await RealPlexHarness.start();
  real.harness.signIn.startSignIn('browser');
  await real.until('waiting-for-approval');
  sleep(real);
  real.harness.signIn.pollNow();
  const polls = real.timesOf('poll').length;
  await real.harness.clock.advance(1_000);
  const { millisLeft } = await real.until('waiting-for-approval', () => real.timesOf('poll').length > polls);
  expect(Math.abs(millisLeft - minutes(10))).toBeLessThan(5_000);
  const token = real.approve();
  await real.until('account');
  expect(await real.harness.keptToken()).toBe(token);
  expect(real.plex.pins()).toHaveLength(1);
});

it.each(sleeps)(
  'after 20 minutes of sleep by $clock, a short code has been replaced by a fresh one',
  async ({ sleep }) => {
    await using real = await RealPlexHarness.start();
    await real.waiting();
    sleep(real);
    const wokenAt = real.harness.clock.monotonicMillis();
    real.harness.signIn.pollNow();
    const { millisLeft } = await real.until('waiting-for-approval', ({ renewals }) => renewals === 1);
    expect(real.harness.clock.monotonicMillis() - wokenAt).toBeLessThanOrEqual(1_500);
    expect(millisLeft).toBe(minutes(15));
    real.approve();
    await real.until('account');
  },
);

it.each(sleeps)('after 20 minutes of sleep by $clock, an approval just before waking is found', async ({ sleep }) => {
  await using real = await RealPlexHarness.start();
  real.harness.signIn.startSignIn('browser');
  await real.until('waiting-for-approval');
  sleep(real);
  const token = real.approve();
  real.harness.signIn.pollNow();
  await real.until('account');
  expect(await real.harness.keptToken()).toBe(token);
});
