/**
 * Opens the keychain of somebody with one account and of somebody with twenty, in turn, over the real keychain, and says
 * how long each took, in milliseconds. Each account has five entries: its token, who it is, and three tokens more.
 */
import type { KeychainEntries } from '../main/core/keychain/keychain-entries.ts';
import { keep, keptId, signIn } from '../main/core/keychain/testing/opened-keychain.ts';
import { realEntriesOf } from '../main/core/keychain/testing/real-entries.ts';

export interface OpeningTimes {
  readonly one: readonly number[];
  readonly many: readonly number[];
}

const rounds = 100;

const fill = async (entries: KeychainEntries, accounts: number): Promise<void> => {
  await entries.open(keep);
  for (let account = 0; account < accounts; account += 1) {
    await signIn(entries, `${'t'.repeat(20)}${account}`, `0123456789abcd${account + 10}`);
    for (let more = 0; more < 3; more += 1)
      keptId(await entries.noteTokenToRevoke(`${'m'.repeat(20)}${account}-${more}`));
  }
};

const measureMillis = async (entries: KeychainEntries, accounts: number): Promise<number> => {
  const begunAt = performance.now();
  const opened = await entries.open(keep);
  const millis = performance.now() - begunAt;
  if (opened.kind !== 'opened' || opened.current === null || opened.others.length !== accounts - 1)
    throw new Error('The keychain did not open as it was filled.');
  return millis;
};

const [one, many] = [realEntriesOf('Latchkey bench, one account'), realEntriesOf('Latchkey bench, many accounts')];
await fill(one(), 1);
await fill(many(), 20);
const times = { one: [] as number[], many: [] as number[] };
for (let round = 0; round < rounds; round += 1) {
  times.one.push(await measureMillis(one(), 1));
  times.many.push(await measureMillis(many(), 20));
}
process.send?.(times satisfies OpeningTimes);
process.disconnect();
