import type { Counts } from './measure/leftovers.ts';
import type { MainSample } from './measure/main-process.ts';
import { type Memory, memoryKinds, type Trend, trendOf, warmUpRounds } from './measure/trend.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} kB`;

const trendLine = (trend: Trend): string => {
  switch (trend.kind) {
    case 'not-seen':
      return `too short to judge: the first ${warmUpRounds} rounds warm up, and ${trend.rounds} came after them`;
    case 'seen':
      return `${kilobytes(trend.bytesPerRound)} more a round over ${trend.rounds} rounds; a leak shows from ${kilobytes(trend.minSeenBytesPerRound)} on`;
  }
};

const sumOf = (counts: Counts, prefix: string): number =>
  Object.entries(counts).reduce((sum, [name, count]) => sum + (name.startsWith(prefix) ? count : 0), 0);

/** What a soak has come to so far. */
export class Tally {
  rounds = 0;
  readonly #samples: { readonly rounds: number; readonly main: MainSample }[] = [];

  addSample(main: MainSample): void {
    this.#samples.push({ rounds: this.rounds, main });
  }

  /** How it goes, in one line. */
  line(): string {
    const last = this.#samples.at(-1)?.main;
    const memory =
      last === undefined
        ? 'warming up'
        : `heap ${megabytes(last.heapBytes)}, resident ${megabytes(last.residentBytes)}`;
    return `${this.rounds} rounds, ${memory}`;
  }

  /** What main's memory did once it was warm, as sentences; empty when it stayed as it was, or was seen too shortly. */
  growthFaults(): readonly string[] {
    return Object.entries(this.#trends())
      .filter(([, trend]) => trend.kind === 'seen' && trend.bytesPerRound > trend.minSeenBytesPerRound)
      .map(([name, trend]) => `Main's ${name} grows: ${trendLine(trend)}`);
  }

  /** Returns what is told at the end; what there was at rest, warm and then, among it. */
  summary(before: Counts, after: Counts): readonly string[] {
    const atRest = (prefix: string): string => `${sumOf(before, prefix)} warm, ${sumOf(after, prefix)} at the end`;
    const { heap, 'resident memory': resident } = this.#trends();
    return [
      `rounds           ${this.rounds}`,
      `main's heap      ${trendLine(heap)}`,
      `resident memory  ${trendLine(resident)}`,
      `timers           ${atRest('active: Timeout')}`,
      `listeners        ${atRest('listeners: ')}`,
      `abort signals    ${atRest('abort signals')}`,
      `open files       ${atRest('open files')}`,
      `child processes  ${atRest('processes: ')}`,
    ];
  }

  #trends(): Readonly<Record<Memory, Trend>> {
    const trendIn = (memory: Memory, bytesOf: (main: MainSample) => number): Trend =>
      trendOf(
        this.#samples.map(({ rounds, main }) => ({ rounds, bytes: bytesOf(main) })),
        memoryKinds[memory],
      );
    return {
      heap: trendIn('heap', ({ heapBytes }) => heapBytes),
      'resident memory': trendIn('resident memory', ({ residentBytes }) => residentBytes),
    };
  }
}
