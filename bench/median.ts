/** The middle one of some measurements, and the spread around it. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((one, other) => one - other);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  };
};

export const inMillis = ({ median, min, max }: Spread): string =>
  `${median.toFixed(1)} ms (${min.toFixed(1)} to ${max.toFixed(1)})`;
