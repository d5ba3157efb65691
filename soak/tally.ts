import type { Counts } from './measure/leftovers.ts';
import { type Growth, growthOf } from './measure/growth.ts';
import type { MainSample } from './measure/main-process.ts';
import type { PlayedRound } from './play/play-rounds.ts';

const mostGrowth = 0.05;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const percent = (share: number): string => `${share < 0 ? '' : '+'}${(100 * share).toFixed(2)} %`;
const seconds = (millis: number): string => `${(millis / 1000).toFixed(1)} s`;

const growthLine = (growth: Growth | null): string =>
  growth === null
    ? 'too few samples to compare'
    : `${megabytes(growth.first)} first, ${megabytes(growth.last)} last (${percent(growth.share)})`;

const sumOf = (counts: Counts, prefix: string): number =>
  Object.entries(counts).reduce((sum, [name, count]) => sum + (name.startsWith(prefix) ? count : 0), 0);

/** What a soak has come to so far. */
export class Tally {
  rounds = 0;
  #deeds = 0;
  #faults = 0;
  #slowestMillis = 0;
  readonly #states = new Map<string, number>();
  readonly #samples: MainSample[] = [];
  #rests: readonly [before: Counts, after: Counts] = [{}, {}];

  add({ round, states, wayOnMillis }: PlayedRound): void {
    this.rounds += 1;
    this.#deeds += round.turns.length;
    this.#faults += round.turns.filter(({ deed }) =>
      ['fault', 'keychain', 'line', 'expiry'].includes(deed.kind),
    ).length;
    this.#slowestMillis = Math.max(this.#slowestMillis, wayOnMillis);
    for (const kind of states) this.#states.set(kind, (this.#states.get(kind) ?? 0) + 1);
  }

  addSample(sample: MainSample): void {
    this.#samples.push(sample);
  }

  /** Takes what there was at rest, warm, and at the end. */
  addRest(before: Counts, after: Counts): void {
    this.#rests = [before, after];
  }

  /** How it goes, in one line. */
  line(): string {
    const last = this.#samples.at(-1);
    const memory =
      last === undefined
        ? 'warming up'
        : `heap ${megabytes(last.heapBytes)}, resident ${megabytes(last.residentBytes)}`;
    return `${this.rounds} rounds, ${this.#faults} faults, ${memory}`;
  }

  /** What main's memory did after the first minute, as sentences; empty when it stayed as it was. */
  growthFaults(): readonly string[] {
    const measured = { heap: this.#growth('heapBytes'), 'resident memory': this.#growth('residentBytes') };
    return Object.entries(measured)
      .filter(([, growth]) => growth !== null && growth.share > mostGrowth)
      .map(([name, growth]) => `Main's ${name} grew: ${growthLine(growth)}`);
  }

  summary(): readonly string[] {
    const states = [...this.#states].map(([kind, count]) => `${kind} ${count}`).join(', ');
    const atRest = (prefix: string): string =>
      this.#rests
        .map((counts) => sumOf(counts, prefix))
        .join(' warm, ')
        .concat(' at the end');
    return [
      `rounds           ${this.rounds}, with ${this.#deeds} things that befell them, ${this.#faults} of them faults`,
      `states seen      ${states}`,
      `slowest way on   ${seconds(this.#slowestMillis)}`,
      `main's heap      ${growthLine(this.#growth('heapBytes'))}; ${percent(mostGrowth)} is allowed`,
      `resident memory  ${growthLine(this.#growth('residentBytes'))}; ${percent(mostGrowth)} is allowed`,
      `timers           ${atRest('active: Timeout')}`,
      `listeners        ${atRest('listeners: ')}`,
      `abort signals    ${atRest('abort signals')}`,
      `open files       ${atRest('open files')}`,
      `child processes  ${atRest('processes: ')}`,
    ];
  }

  #growth(field: 'heapBytes' | 'residentBytes'): Growth | null {
    return growthOf(this.#samples.map((sample) => sample[field]));
  }
}
