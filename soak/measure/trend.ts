/** One sample of main's memory: after how many rounds, and how much there was. */
export interface MemoryPoint {
  readonly rounds: number;
  readonly bytes: number;
}

export type Trend =
  /** Too few rounds came after the warm-up for any slope. */
  | { readonly kind: 'not-seen'; readonly rounds: number }
  | {
      readonly kind: 'seen';
      /** How many rounds lie between the first sample after the warm-up and the last. */
      readonly rounds: number;
      readonly bytesPerRound: number;
      /** A leak of less than this would not show in so few rounds. */
      readonly minSeenBytesPerRound: number;
    };

/** How one kind of memory behaves where nothing leaks, as `trend.test.ts` has it recorded. */
export interface MemoryKind {
  /** How far it wanders between two samples with nothing lost. */
  readonly wanderBytes: number;
  /** What its slope may come to all the same, however long the soak. */
  readonly steadyBytesPerRound: number;
}

/**
 * What of main's memory is judged. Half of a leak of 20 kB a round is seen in its heap within 80 rounds. Outside of the heap,
 * which does not grow, a round was seen to leave some 17 kB on the stand-in for Electron: what that is nobody knows yet.
 */
export const memoryKinds = {
  heap: { wanderBytes: 300_000, steadyBytesPerRound: 10_000 },
  'resident memory': { wanderBytes: 2_000_000, steadyBytesPerRound: 25_000 },
} as const satisfies Readonly<Record<string, MemoryKind>>;

export type Memory = keyof typeof memoryKinds;

/**
 * What is filled once is full by then: code is optimised and thrown away again, the newest secrets are remembered for the
 * log. Counted in rounds, because a slow machine plays fewer of them a minute.
 */
export const warmUpRounds = 45;

/** Slopes between two samples that lie nearer together say more of the moment than of the memory. */
const minSpanRounds = 5;
const minRounds = 20;

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/**
 * Returns by how much memory grows a round once the soak is warm: the median of the slopes between every two samples
 * (Theil and Sen), which no odd moment misleads, and what a leak would have to come to so as to be told from nothing.
 */
export const trendOf = (points: readonly MemoryPoint[], kind: MemoryKind): Trend => {
  const warm = points.filter(({ rounds }) => rounds >= warmUpRounds);
  const rounds = (warm.at(-1)?.rounds ?? 0) - (warm[0]?.rounds ?? 0);
  if (rounds < minRounds) return { kind: 'not-seen', rounds };
  const slopes = warm.flatMap((one, index) =>
    warm
      .slice(index + 1)
      .filter((other) => other.rounds - one.rounds >= minSpanRounds)
      .map((other) => (other.bytes - one.bytes) / (other.rounds - one.rounds)),
  );
  return {
    kind: 'seen',
    rounds,
    bytesPerRound: medianOf(slopes),
    minSeenBytesPerRound: Math.max(kind.steadyBytesPerRound, kind.wanderBytes / rounds),
  };
};
