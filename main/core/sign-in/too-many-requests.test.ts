import { expect, it } from 'vitest';
import type { Endpoint } from '../../../e2e/plex-stand-in/endpoints/endpoint.ts';
import { RealPlexHarness, startedAtMillis } from './testing/real-plex-harness.ts';

const tenYearsMillis = 10 * 365 * 24 * 3_600_000;
const dateIn = (millis: number): string => new Date(startedAtMillis + millis).toUTCString();

const meetOnce = ({ plex }: RealPlexHarness, endpoint: Endpoint, retryAfter: string | null): void => {
  const fault = { kind: 'plex-error', error: 'rate limit exceeded' } as const;
  plex.planFault({ endpoint, fault: retryAfter === null ? fault : { ...fault, retryAfter }, times: 1 });
};

/** The time in seconds from the call that met the fault, the first of its kind, to the next one. */
const pause = (times: readonly number[]): number => Math.round(((times[1] ?? 0) - (times[0] ?? 0)) / 100) / 10;

/** What does not ask for anything: the app's own delay is in its place. */
const askingForNothing: readonly (readonly [string, string | null])[] = [
  ['without Retry-After', null],
  ['with a negative Retry-After', '-30'],
  ['with Retry-After: 0', '0'],
  ['with a Retry-After that is not a number', 'soon'],
  ['with a Retry-After in the past', dateIn(-3_600_000)],
];

/** What asks for more than anybody would wait. */
const askingForEver: readonly (readonly [string, string])[] = [
  ['with a huge Retry-After', '99999999999999999999'],
  ['with a Retry-After in ten years', dateIn(tenYearsMillis)],
];

it.each(askingForNothing)('429 %s while the pin is polled slows the next poll a little', async (_how, retryAfter) => {
  await using real = await RealPlexHarness.start();
  await real.waiting();
  meetOnce(real, 'poll-pin', retryAfter);
  real.approve();
  await real.until('account');
  expect(pause(real.timesOf('poll'))).toBe(2);
});

it('429 with Retry-After while the pin is polled is told of at once, and honoured', async () => {
  await using real = await RealPlexHarness.start();
  real.plex.setLifetimes({ claimedSeconds: 60 });
  await real.waiting();
  meetOnce(real, 'poll-pin', '30');
  await real.until('waiting-for-approval', ({ problem }) => problem === 'too-many-requests');
  expect(real.timesOf('poll')).toHaveLength(1);
  real.harness.signIn.pollNow();
  real.approve();
  await real.until('account');
  expect(pause(real.timesOf('poll'))).toBe(30);
});

it.each(askingForEver)(
  '429 %s while the pin is polled is honoured to the end of the pin and no longer, and can be cancelled',
  async (_how, retryAfter) => {
    await using real = await RealPlexHarness.start();
    await real.waiting();
    meetOnce(real, 'poll-pin', retryAfter);
    await real.until('waiting-for-approval', ({ renewals }) => renewals === 1);
    // Fifteen minutes, and the ten seconds in which a late claim could still be read.
    expect(real.timesOf('poll').at(-1)).toBeLessThan(915_000);
    expect(real.timesOf('poll')).toHaveLength(2);
    meetOnce(real, 'poll-pin', retryAfter);
    await real.until('waiting-for-approval', ({ problem }) => problem === 'too-many-requests');
    real.harness.signIn.cancelSignIn();
    expect(real.shown).toMatchObject({ kind: 'nobody', problem: null });
    await real.signedIn();
  },
);

it.each<readonly [string, string | null, number]>([
  ...askingForNothing.map(([how, retryAfter]) => [how, retryAfter, 2] as const),
  ['with Retry-After', '30', 30],
  ...askingForEver.map(([how, retryAfter]) => [how, retryAfter, 60] as const),
])('429 %s while the account is confirmed keeps the token, and asks again', async (_how, retryAfter, seconds) => {
  await using real = await RealPlexHarness.start();
  await real.waiting();
  meetOnce(real, 'user', retryAfter);
  const token = real.approve();
  await real.until('confirming', ({ problem }) => problem === 'too-many-requests');
  expect(await real.harness.keptToken()).toBe(token);
  await real.until('account');
  expect(pause(real.timesOf('whoIs'))).toBe(seconds);
});

it.each([...askingForNothing, ['with Retry-After', '30'], ...askingForEver] as const)(
  '429 %s while a pin is asked for is told of, and the person may ask again',
  async (_how, retryAfter) => {
    await using real = await RealPlexHarness.start();
    meetOnce(real, 'create-pin', retryAfter);
    real.harness.signIn.startSignIn('code');
    expect((await real.until('nobody')).problem).toBe('too-many-requests');
    real.harness.signIn.tryAgain();
    await real.until('waiting-for-approval');
  },
);
