/**
 * What one Latchkey does with the keychain, in a process of its own, over the real Secret Service and the real lock: an
 * account signs in, and a token is noted that is to be revoked. Says what became of it, and between its steps.
 */
import type { SecretTrouble } from '../keychain.ts';
import { ada, keep } from './opened-keychain.ts';
import { realEntriesOf } from './real-entries.ts';

export interface EntriesTask {
  readonly service: string;
  /** What plex.tv knows the account by; its token and the one to revoke are named after it. */
  readonly uuid: string;
  /** How often it is all done again, with a newer token. */
  readonly rounds: number;
}

const { service, uuid, rounds } = JSON.parse(process.argv[2] ?? '') as EntriesTask;
const entries = realEntriesOf(service)();

/** As a person who clicks Try again: whoever is last of many waits longer than one is asked to. */
const untilDone = async <Outcome extends { readonly kind: string }>(act: () => Promise<Outcome>): Promise<Outcome> => {
  for (;;) {
    const outcome = await act();
    if (outcome.kind !== 'trouble' || !('problem' in outcome) || outcome.problem !== 'keychain-timed-out')
      return outcome;
  }
};

const must = async <Outcome extends { readonly kind: string }>(
  act: () => Promise<Outcome | SecretTrouble>,
): Promise<Exclude<Outcome, SecretTrouble>> => {
  const outcome = await untilDone(act);
  if (outcome.kind === 'trouble') throw new Error(JSON.stringify(outcome));
  return outcome as Exclude<Outcome, SecretTrouble>;
};

await must(() => entries.open(keep));
process.send?.('opened');
for (let round = 0; round < rounds; round += 1) {
  const { id } = await must(() => entries.keepToken(`token-of-${uuid}-${round}`));
  await must(() => entries.keepAccount(id, uuid, ada));
  await must(() => entries.noteTokenToRevoke(`old-of-${uuid}-${round}`));
  await must(() => entries.rememberAccount(id, ada));
  process.send?.('round');
}
process.disconnect();
