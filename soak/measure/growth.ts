const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export interface Growth {
  readonly first: number;
  readonly last: number;
  /** 0.05 is five percent. */
  readonly share: number;
}

/** A few samples say nothing: one of them may have been taken at an odd moment. */
const fewestSamples = 6;

/** Compares the middle of the first fifth of the samples with the middle of the last; null when they are too few. */
export const growthOf = (samples: readonly number[]): Growth | null => {
  if (samples.length < fewestSamples) return null;
  const part = Math.max(3, Math.floor(samples.length / 5));
  const first = medianOf(samples.slice(0, part));
  const last = medianOf(samples.slice(-part));
  return { first, last, share: last / first - 1 };
};
