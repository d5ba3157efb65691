import { describe, expect, it } from 'vitest';
import { type PlexTrouble, trouble } from '../plex/plex-answer.ts';
import type { PinStatus } from '../plex/pins.ts';
import { InterruptibleWait } from '../time/interruptible-wait.ts';
import { VirtualClock } from '../time/testing/virtual-clock.ts';
import { type ClaimOutcome, waitForClaim } from './wait-for-claim.ts';

const pin = { id: '1', code: 'AB12', strong: false, millisLeft: 900_000 };

/** A wait for a pin, with the answer to every poll in a test's hands. */
const begin = (answer: (status: number) => PinStatus | PlexTrouble, isSeen = true) => {
  const clock = new VirtualClock();
  const pollWait = new InterruptibleWait(clock);
  const polls: number[] = [];
  const told: { millisLeft: number; problem: string | null }[] = [];
  const cancel = new AbortController();
  let outcome: ClaimOutcome | 'cancelled' | null = null;
  waitForClaim(
    {
      clock,
      pollWait,
      isSeen: () => isSeen,
      pinIsFrom: 'just-now',
      poll: () => {
        polls.push(clock.monotonicMillis());
        return Promise.resolve(answer(polls.length));
      },
      onStatus: (status) => told.push(status),
    },
    pin,
    cancel.signal,
  ).then(
    (result) => (outcome = result),
    () => (outcome = 'cancelled'),
  );
  return { clock, pollWait, polls, told, cancel, outcome: () => outcome };
};

const notClaimed: PinStatus = { kind: 'not-claimed', millisLeft: null };
const delays = (times: readonly number[]): number[] => times.slice(1).map((time, index) => time - (times[index] ?? 0));

describe('waiting for a claim', () => {
  it('polls once per second while the window is seen', async () => {
    const wait = begin(() => notClaimed);
    await wait.clock.advance(5_500);
    expect(wait.polls).toEqual([1_000, 2_000, 3_000, 4_000, 5_000]);
  });

  it('polls every three seconds while it is not', async () => {
    const wait = begin(() => notClaimed, false);
    await wait.clock.advance(9_500);
    expect(wait.polls).toEqual([3_000, 6_000, 9_000]);
  });

  it('keeps its pace when the network fails, so that it notices at once when that is back', async () => {
    const wait = begin(() => trouble('unreachable'));
    await wait.clock.advance(5_500);
    expect(wait.polls).toEqual([1_000, 2_000, 3_000, 4_000, 5_000]);
  });

  it('backs off when plex.tv is strained, but never beyond four seconds', async () => {
    const wait = begin(() => trouble('plex-trouble'));
    await wait.clock.advance(30_000);
    expect(delays(wait.polls)).toEqual([2_000, 4_000, 4_000, 4_000, 4_000, 4_000, 4_000]);
  });

  it('honours Retry-After', async () => {
    const wait = begin((status) => (status === 1 ? trouble('too-many-requests', 30_000) : notClaimed));
    await wait.clock.advance(31_500);
    expect(wait.polls).toEqual([1_000, 31_000]);
  });

  it('tells at once of a break that plex.tv asks for', async () => {
    const wait = begin(() => trouble('too-many-requests', 600_000));
    await wait.clock.advance(1_500);
    expect(wait.told).toEqual([{ millisLeft: 899_000, problem: 'too-many-requests' }]);
  });

  it('does not let an interruption cut Retry-After short', async () => {
    const wait = begin((status) => (status === 1 ? trouble('too-many-requests', 30_000) : notClaimed));
    await wait.clock.advance(5_000);
    wait.pollWait.interrupt();
    await wait.clock.advance(26_500);
    expect(wait.polls).toEqual([1_000, 31_000]);
  });

  it('honours an absurd Retry-After only up to the end of the pin, and then polls a last time', async () => {
    const wait = begin(() => trouble('too-many-requests', Number.MAX_SAFE_INTEGER));
    await wait.clock.advance(3_000_000);
    expect(wait.polls).toEqual([1_000, 910_000]);
    expect(wait.outcome()).toEqual({ kind: 'expired' });
  });

  it('polls at once when interrupted, yet never twice within a second', async () => {
    const wait = begin(() => notClaimed, false);
    await wait.clock.advance(4_500);
    wait.pollWait.interrupt();
    await wait.clock.advance(100);
    expect(wait.polls).toEqual([3_000, 4_500]);
    for (let times = 0; times < 40; times += 1) {
      wait.pollWait.interrupt();
      await wait.clock.advance(50);
    }
    expect(Math.min(...delays(wait.polls))).toBe(1_000);
  });

  it('ends with the token as soon as there is one', async () => {
    const wait = begin((status) => (status === 3 ? { kind: 'claimed', token: 'the-token' } : notClaimed));
    await wait.clock.advance(10_000);
    expect(wait.outcome()).toEqual({ kind: 'claimed', token: 'the-token' });
    expect(wait.polls).toHaveLength(3);
  });

  it('ends when plex.tv says that the pin is gone', async () => {
    const wait = begin((status) => (status === 2 ? { kind: 'gone' } : notClaimed));
    await wait.clock.advance(10_000);
    expect(wait.outcome()).toEqual({ kind: 'expired' });
  });

  it('ends with the life of the pin, after one last poll', async () => {
    const wait = begin(() => notClaimed);
    await wait.clock.advance(2_000_000);
    expect(wait.outcome()).toEqual({ kind: 'expired' });
    expect(wait.polls.at(-1)).toBe(900_000);
  });

  it('polls on for ten seconds after the end when the last polls failed: a late claim may still be read', async () => {
    const claimedLate = 904_500;
    const wait = begin(() => {
      const now = wait.clock.monotonicMillis();
      if (now < 890_000) return notClaimed;
      return now < claimedLate ? trouble('unreachable') : { kind: 'claimed', token: 'the-token' };
    });
    await wait.clock.advance(2_000_000);
    expect(wait.outcome()).toEqual({ kind: 'claimed', token: 'the-token' });
  });

  it('believes plex.tv when it says that less time is left, as after a sleep of the computer', async () => {
    const wait = begin(() => ({ kind: 'not-claimed', millisLeft: 4_000 }));
    await wait.clock.advance(1_500);
    expect(wait.told.at(-1)).toEqual({ millisLeft: 4_000, problem: null });
    await wait.clock.advance(4_000);
    expect(wait.outcome()).toEqual({ kind: 'expired' });
  });

  it('does not believe that a pin lives longer than it was given', async () => {
    const wait = begin(() => ({ kind: 'not-claimed', millisLeft: 5_000_000 }));
    await wait.clock.advance(2_000_000);
    expect(wait.polls.at(-1)).toBe(900_000);
  });

  it('keeps quiet about a single failed poll, and tells of the second in a row', async () => {
    const wait = begin((status) => (status === 2 || status === 3 ? trouble('timed-out') : notClaimed));
    await wait.clock.advance(5_500);
    expect(wait.told.map(({ problem }) => problem)).toEqual([null, null, 'timed-out', null, null]);
  });

  it('sends nothing after it is cancelled', async () => {
    const wait = begin(() => notClaimed);
    await wait.clock.advance(2_500);
    wait.cancel.abort();
    await wait.clock.advance(100_000);
    expect(wait.outcome()).toBe('cancelled');
    expect(wait.polls).toHaveLength(2);
    expect(wait.clock.sleepers).toBe(0);
  });
});
