/**
 * Signs in and out over and over in the built app, and fails when main's memory grows or anything is left over:
 * `npm run soak -- --minutes 10`.
 */
import { parseArgs } from 'node:util';
import { openAppHarness } from '../e2e/fixtures/app-harness.ts';
import { soak } from '../soak/soak.ts';
import { build } from './child-process.ts';
import { findRuntime } from './runtime.ts';

const minuteMillis = 60_000;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0 && Number.isFinite(minutes))) throw new Error(`--minutes does not take "${values.minutes}".`);

const runtime = findRuntime();
Object.assign(process.env, runtime.environment);

const run = async (): Promise<number> => {
  console.log(`Soaking for ${minutes} min on ${runtime.name}.`);
  await using harness = await openAppHarness();
  const millis = minutes * minuteMillis;
  // A short soak has no minute to give away.
  const warmUpMillis = Math.min(minuteMillis, millis / 3);
  const faults = await soak(harness, { millis, warmUpMillis, say: (line) => console.log(line) });
  for (const line of faults) console.error(line);
  console.log(faults.length === 0 ? '\nNothing grew, and nothing is left over.' : '\nThe soak failed.');
  return faults.length === 0 ? 0 : 1;
};

const failed = await build();
process.exitCode = failed === 0 ? await run() : failed;
