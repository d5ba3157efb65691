import { setTimeout as sleep } from 'node:timers/promises';
import type { ElectronApplication } from '@playwright/test';
import { sampleMain } from './main-process.ts';
import { processesBelow } from './processes-below.ts';

export type Counts = Readonly<Record<string, number>>;

/** Everything that can be left over, counted: in the main process, and the processes below it. */
export const countEverything = async (application: ElectronApplication): Promise<Counts> => {
  const { counts } = await sampleMain(application);
  const processes = await processesBelow(application.process().pid ?? 0);
  const named = Object.entries(processes ?? {}).map(([name, count]) => [`processes: ${name}`, count] as const);
  return { ...counts, ...Object.fromEntries(named) };
};

/**
 * Of what there may be one more: a connection to plex.tv is kept for the next request or is not, and Chromium starts
 * some of its parts by itself, a renderer for the next page say, and ends them again.
 */
const mayBeOneMore = /^active: TCPSocketWrap$|^open files$|^processes: .* (?:renderer|utility)$/;

/** Returns what there is more of than before, each as a sentence. */
export const moreThan = (before: Counts, now: Counts): readonly string[] =>
  Object.entries(now)
    .filter(([name, count]) => count > (before[name] ?? 0) + (mayBeOneMore.test(name) ? 1 : 0))
    .map(([name, count]) => `${name}: ${count}, and ${before[name] ?? 0} before`);

/** The time limits of requests that were answered long ago run out within this. */
const timeoutMillis = 30_000;

export interface Leftovers {
  /** What there is now. */
  readonly counts: Counts;
  /** What there is more of than before, each as a sentence. */
  readonly more: readonly string[];
}

/** Waits until nothing is left over, compared with `before`. Returns what still is. */
export const leftoversSince = async (application: ElectronApplication, before: Counts): Promise<Leftovers> => {
  const until = performance.now() + timeoutMillis;
  for (;;) {
    const counts = await countEverything(application);
    const more = moreThan(before, counts);
    if (more.length === 0 || performance.now() > until) return { counts, more };
    await sleep(1_000);
  }
};
