import { describe, expect, it } from 'vitest';
import { type MemoryPoint, memoryKinds, trendOf } from './trend.ts';

/** Main's memory in megabytes after so many rounds of seed 779291305, with nothing lost. */
const recorded: readonly (readonly [rounds: number, heap: number, resident: number])[] = [
  [1, 28.194, 180.937],
  [6, 29.034, 181.85],
  [13, 29.314, 182.112],
  [21, 29.533, 182.338],
  [29, 29.736, 182.616],
  [39, 29.989, 183.071],
  [47, 30.093, 183.329],
  [51, 30.115, 183.349],
  [55, 30.109, 183.423],
  [59, 30.099, 183.57],
  [63, 30.127, 183.841],
  [67, 30.141, 183.632],
  [71, 30.167, 183.673],
  [75, 30.178, 183.816],
  [79, 30.177, 183.968],
  [85, 30.22, 183.775],
  [89, 30.217, 183.939],
  [97, 30.216, 183.849],
  [103, 30.209, 183.869],
  [107, 30.234, 183.869],
  [113, 30.227, 184.05],
  [121, 30.246, 184.091],
  [127, 30.262, 184.189],
];

const heap: readonly MemoryPoint[] = recorded.map(([rounds, megabytes]) => ({ rounds, bytes: megabytes * 1e6 }));
const resident: readonly MemoryPoint[] = recorded.map(([rounds, , megabytes]) => ({ rounds, bytes: megabytes * 1e6 }));

const until = (points: readonly MemoryPoint[], rounds: number): readonly MemoryPoint[] =>
  points.filter((point) => point.rounds <= rounds);

const leaking = (points: readonly MemoryPoint[], bytesPerRound: number): readonly MemoryPoint[] =>
  points.map(({ rounds, bytes }) => ({ rounds, bytes: bytes + bytesPerRound * rounds }));

const grows = (points: readonly MemoryPoint[], kind: keyof typeof memoryKinds): boolean => {
  const trend = trendOf(points, memoryKinds[kind]);
  return trend.kind === 'seen' && trend.bytesPerRound > trend.minSeenBytesPerRound;
};

describe('what main’s memory does over a soak', () => {
  it.each([75, 100, 127])(
    'is not taken for a leak where it only fills what is filled once: after %i rounds',
    (rounds) => {
      expect(grows(until(heap, rounds), 'heap')).toBe(false);
      expect(grows(until(resident, rounds), 'resident memory')).toBe(false);
    },
  );

  it.each([75, 100, 127])('is seen to leak 20 kB a round: after %i rounds', (rounds) => {
    expect(grows(leaking(until(heap, rounds), 20_000), 'heap')).toBe(true);
  });

  it('is seen to leak outside of the heap', () => {
    expect(grows(leaking(resident, 40_000), 'resident memory')).toBe(true);
  });

  it('is not misled by a sample that was taken at an odd moment', () => {
    const odd = heap.map((point, index) => (index % 5 === 0 ? { ...point, bytes: point.bytes * 2 } : point));
    expect(grows(odd, 'heap')).toBe(false);
    expect(grows(leaking(odd, 20_000), 'heap')).toBe(true);
  });

  it('is not judged by the warm-up and a few rounds', () => {
    expect(trendOf(until(leaking(heap, 1_000_000), 59), memoryKinds.heap)).toEqual({ kind: 'not-seen', rounds: 12 });
    expect(trendOf([], memoryKinds.heap)).toEqual({ kind: 'not-seen', rounds: 0 });
  });

  it('tells how large a leak would have to be to show in so few rounds', () => {
    expect(trendOf(until(heap, 71), memoryKinds.heap)).toMatchObject({ rounds: 24, minSeenBytesPerRound: 12_500 });
    expect(trendOf(heap, memoryKinds.heap)).toMatchObject({ rounds: 80, minSeenBytesPerRound: 10_000 });
  });
});
