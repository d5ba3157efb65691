import { setTimeout as sleep } from 'node:timers/promises';
import { allGone } from '../e2e/electron-stand-in/processes.ts';
import { type Counts, countEverything, leftoversSince } from './measure/leftovers.ts';
import { sampleMain } from './measure/main-process.ts';
import { playRound, type SoakHarness, ways } from './rounds.ts';
import { Tally } from './tally.ts';

export interface SoakOptions {
  /** How long to go on, the first part included, in which everything that is made once is made. */
  readonly millis: number;
  readonly warmUpMillis: number;
  readonly say: (line: string) => void;
}

const minuteMillis = 60_000;
/** No time limit of a request is longer, and each lives on in memory until it has run out. */
const limitsRunOutMillis = 16_000;
/** To collect all garbage takes a while, in which nothing else happens. */
const sampleEveryMillis = 4_000;

/** Plays every way, one after the other, until the time is up. Returns what there was at rest once it was warm. */
const playOn = async (harness: SoakHarness, tally: Tally, { millis, warmUpMillis, say }: SoakOptions) => {
  const { application } = harness.app;
  const startedAt = performance.now();
  let toldAt = startedAt;
  let sampledAt = Number.NEGATIVE_INFINITY;
  let before: Counts | null = null;
  for (;;) {
    for (const [name, way] of ways) {
      await playRound(harness, way).catch((error: unknown) => {
        throw new Error(`Round ${tally.rounds + 1}, a sign-in ${name}, came to no end.`, { cause: error });
      });
      tally.rounds += 1;
      const now = performance.now();
      if (now - startedAt < warmUpMillis) continue;
      if (before === null) {
        await sleep(limitsRunOutMillis);
        before = await countEverything(application);
      }
      if (now - sampledAt >= sampleEveryMillis) {
        sampledAt = now;
        tally.addSample(await sampleMain(application));
      }
      if (now - toldAt >= minuteMillis) {
        toldAt = now;
        say(`${Math.round((now - startedAt) / minuteMillis)} min: ${tally.line()}`);
      }
      if (now - startedAt >= millis) return before;
    }
  }
};

/**
 * Signs in and out until the time is up, and tells what it came to. Returns what grew in main or is left over there, each as
 * a sentence; after it has quit, also which of its processes are. Throws where a round comes to no end.
 */
export const soak = async (harness: SoakHarness, options: SoakOptions): Promise<readonly string[]> => {
  const tally = new Tally();
  const before = await playOn(harness, tally, options);
  await sleep(limitsRunOutMillis);
  const { counts, more } = await leftoversSince(harness.app.application, before);
  for (const line of tally.summary(before, counts)) options.say(line);
  await harness.app.quit();
  const running = await allGone(harness.profile).then(
    () => [],
    (error: unknown) => [`After the app had quit: ${String(error)}`],
  );
  const said = harness.app.errors.map((error) => `The page says: ${error}`);
  return [...tally.growthFaults(), ...more.map((each) => `Left over in main: ${each}`), ...said, ...running];
};
