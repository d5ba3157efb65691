import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { makeTemporaryFolder } from '../e2e/fixtures/temporary-folder.ts';
import { startKeyring } from '../e2e/keyring/keyring.ts';
import { type Spread, spreadOf } from './median.ts';
import type { OpeningTimes } from './opening-process.ts';

/**
 * Opening the keychain of somebody with one account, and with twenty; each has five entries. In a process of its own:
 * libsecret looks for its bus once. Null where there is no keyring to be had for it.
 */
export const measureOpenKeychain = async (): Promise<{
  readonly one: Spread;
  readonly many: Spread;
  /** How many times as long the many took as the one directly before. */
  readonly ratio: Spread;
} | null> => {
  if (process.platform !== 'linux') return null;
  await using keyring = await startKeyring({ kind: 'unlocked' });
  await using home = await makeTemporaryFolder();
  const program = fork(fileURLToPath(new URL('opening-process.ts', import.meta.url)), [], {
    env: { PATH: process.env['PATH'], HOME: home.path, ...keyring.environment },
    execArgv: [],
  });
  const [times] = (await once(program, 'message')) as [OpeningTimes];
  const ratios = times.many.map((millis, round) => millis / (times.one[round] ?? Number.NaN));
  return { one: spreadOf(times.one), many: spreadOf(times.many), ratio: spreadOf(ratios) };
};
