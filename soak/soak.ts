import { setTimeout as sleep } from 'node:timers/promises';
import { type Counts, countEverything, leftoversSince } from './measure/leftovers.ts';
import { sampleMain } from './measure/main-process.ts';
import { runRounds } from './run/run-rounds.ts';
import type { SoakHarness } from './soak-harness.ts';
import { Tally } from './tally.ts';
import { judgeNextStart } from './watch/judge-next-start.ts';
import { MainStderr } from './watch/main-stderr.ts';

export interface SoakOptions {
  readonly seed: number;
  /** How long to go on, the first part included, in which everything that is made once is made. */
  readonly millis: number;
  readonly warmUpMillis: number;
  /** Told about once a minute how it goes. */
  readonly say: (line: string) => void;
}

export interface SoakResult {
  readonly tally: Tally;
  /** What went wrong, as lines for a person; empty when all is as it should be. */
  readonly faults: readonly string[];
}

const minuteMillis = 60_000;
/** No time limit of a request is longer, and each lives on in memory until it has run out. */
const limitsRunOutMillis = 16_000;
/** To collect all garbage takes a while, in which nothing else happens. */
const sampleEveryMillis = 4_000;

/** Signs in and out in a bad world until the time is up or something goes wrong. */
export const soak = async (harness: SoakHarness, options: SoakOptions): Promise<SoakResult> => {
  const { application } = harness.app;
  const stderr = new MainStderr(application);
  const tally = new Tally();
  const startedAt = performance.now();
  let toldAt = startedAt;
  let sampledAt = Number.NEGATIVE_INFINITY;
  let before: Counts | null = null;

  for await (const played of runRounds(harness, options.seed)) {
    const faults = [...played.faults, ...stderr.newUnexpectedLines().map((line) => `Main said: ${line}`)];
    tally.add(played);
    if (faults.length > 0) {
      return { tally, faults: [`Round ${tally.rounds} of seed ${options.seed} went wrong.`, ...faults] };
    }
    const now = performance.now();
    const isWarm = now - startedAt >= options.warmUpMillis;
    if (isWarm && before === null) {
      await sleep(limitsRunOutMillis);
      before = await countEverything(application);
    }
    if (isWarm && now - sampledAt >= sampleEveryMillis) {
      sampledAt = now;
      tally.addSample(await sampleMain(application));
    }
    if (now - toldAt >= minuteMillis) {
      toldAt = now;
      options.say(`${Math.round((now - startedAt) / minuteMillis)} min: ${tally.line()}`);
    }
    if (now - startedAt >= options.millis) break;
  }
  await sleep(limitsRunOutMillis);
  const { counts, more } = await leftoversSince(application, before ?? {});
  tally.addRest(before ?? {}, counts);
  return {
    tally,
    faults: [
      ...tally.growthFaults(),
      ...more.map((each) => `Left over in main: ${each}`),
      ...(await judgeNextStart(harness)),
    ],
  };
};
