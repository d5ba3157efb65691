/**
 * Signs in and out over and over in the built app, in a bad world made from a printed seed, and fails when anything is
 * lost, left over or stuck: `npm run soak -- --minutes 10 --seed 7`.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { openAppHarness } from '../e2e/fixtures/app-harness.ts';
import { soak } from '../soak/soak.ts';
import { build } from './child-process.ts';
import { findRuntime } from './runtime.ts';

const minuteMillis = 60_000;

const options = { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } as const;

const readNumber = (name: string, text: string, isFit: (value: number) => boolean): number => {
  const value = Number(text);
  if (text.trim() === '' || !isFit(value)) throw new Error(`--${name} does not take "${text}".`);
  return value;
};

const runtime = findRuntime();
Object.assign(process.env, runtime.environment);

const run = async (minutes: number, seed: number): Promise<number> => {
  console.log(`Soaking for ${minutes} min on ${runtime.name}. The seed is ${seed}.`);
  await using harness = await openAppHarness();
  const millis = minutes * minuteMillis;
  const { tally, faults } = await soak(harness, {
    seed,
    millis,
    // A short soak has no minute to give away.
    warmUpMillis: Math.min(minuteMillis, millis / 3),
    say: (line) => console.log(line),
  });
  console.log(`\nseed             ${seed}`);
  for (const line of tally.summary()) console.log(line);
  for (const line of faults) console.error(line);
  console.log(faults.length === 0 ? '\nNothing was lost, left over or stuck.' : '\nThe soak failed.');
  return faults.length === 0 ? 0 : 1;
};

const { values } = parseArgs({ options });
const minutes = readNumber('minutes', values.minutes, (value) => value > 0 && Number.isFinite(value));
const seed =
  values.seed === undefined ? randomInt(2 ** 31) : readNumber('seed', values.seed, (value) => Number.isInteger(value));

const failed = await build();
process.exitCode = failed === 0 ? await run(minutes, seed) : failed;
