import { describe, expect, it } from 'vitest';
import { type MemoryPoint, memoryKinds, trendOf } from './trend.ts';

/** Main's memory in megabytes after so many rounds, on the stand-in for Electron. Its heap is full after some hundred. */
const recorded: readonly (readonly [rounds: number, heap: number, resident: number])[] = [
  [20, 30.887, 198.636],
  [27, 31.102, 198.918],
  [39, 31.336, 199.279],
  [47, 31.55, 199.672],
  [53, 31.624, 199.93],
  [59, 31.696, 200.167],
  [65, 31.712, 200.18],
  [71, 31.706, 200.344],
  [77, 31.734, 200.593],
  [83, 31.768, 200.868],
  [89, 31.773, 200.831],
  [95, 31.805, 200.786],
  [103, 31.827, 200.95],
  [111, 31.791, 201.261],
  [119, 31.784, 201.245],
  [127, 31.786, 201.376],
  [135, 31.77, 201.589],
  [145, 31.791, 201.671],
  [155, 31.788, 201.966],
  [165, 31.808, 202.174],
  [180, 31.784, 202.383],
  [194, 31.774, 202.719],
  [210, 31.789, 203.08],
  [230, 31.787, 203.244],
  [250, 31.785, 203.461],
  [270, 31.798, 203.649],
  [289, 31.793, 204.259],
  [308, 31.786, 204.251],
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
  it.each([77, 103, 127, 308])(
    'is not taken for a leak where it only fills what is filled once: after %i rounds',
    (rounds) => {
      expect(grows(until(heap, rounds), 'heap')).toBe(false);
      expect(grows(until(resident, rounds), 'resident memory')).toBe(false);
    },
  );

  it.each([77, 103, 127, 308])('is seen to leak 20 kB a round: after %i rounds', (rounds) => {
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
    expect(trendOf(heap, memoryKinds.heap)).toMatchObject({ rounds: 261, minSeenBytesPerRound: 10_000 });
  });
});
