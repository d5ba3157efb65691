import type { Counts } from './measure/leftovers.ts';
import type { MainSample } from './measure/main-process.ts';
import { type Memory, memoryKinds, type Trend, trendOf, warmUpRounds } from './measure/trend.ts';
import type { RoundResult } from './run/run-rounds.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} kB`;
const seconds = (millis: number): string => `${(millis / 1000).toFixed(1)} s`;

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
  #actions = 0;
  #faults = 0;
  #slowestMillis = 0;
  readonly #states = new Map<string, number>();
  readonly #samples: { readonly rounds: number; readonly main: MainSample }[] = [];
  #rests: readonly [before: Counts, after: Counts] = [{}, {}];

  add({ round, states, signInMillis }: RoundResult): void {
    this.rounds += 1;
    this.#actions += round.actions.length;
    this.#faults += round.actions.filter(({ action }) =>
      ['fault', 'keychain', 'line', 'expiry'].includes(action.kind),
    ).length;
    this.#slowestMillis = Math.max(this.#slowestMillis, signInMillis);
    for (const kind of states) this.#states.set(kind, (this.#states.get(kind) ?? 0) + 1);
  }

  addSample(main: MainSample): void {
    this.#samples.push({ rounds: this.rounds, main });
  }

  /** Takes what there was at rest, warm, and at the end. */
  addRest(before: Counts, after: Counts): void {
    this.#rests = [before, after];
  }

  /** How it goes, in one line. */
  line(): string {
    const last = this.#samples.at(-1)?.main;
    const memory =
      last === undefined
        ? 'warming up'
        : `heap ${megabytes(last.heapBytes)}, resident ${megabytes(last.residentBytes)}`;
    return `${this.rounds} rounds, ${this.#faults} faults, ${memory}`;
  }

  /** What main's memory did once it was warm, as sentences; empty when it stayed as it was, or was seen too shortly. */
  growthFaults(): readonly string[] {
    return Object.entries(this.#trends())
      .filter(([, trend]) => trend.kind === 'seen' && trend.bytesPerRound > trend.minSeenBytesPerRound)
      .map(([name, trend]) => `Main's ${name} grows: ${trendLine(trend)}`);
  }

  summary(): readonly string[] {
    const states = [...this.#states].map(([kind, count]) => `${kind} ${count}`).join(', ');
    const atRest = (prefix: string): string =>
      this.#rests
        .map((counts) => sumOf(counts, prefix))
        .join(' warm, ')
        .concat(' at the end');
    const { heap, 'resident memory': resident } = this.#trends();
    return [
      `rounds           ${this.rounds}, with ${this.#actions} actions that disturbed them, ${this.#faults} of them faults`,
      `states seen      ${states}`,
      `slowest sign-in  ${seconds(this.#slowestMillis)}`,
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
