import { setTimeout as sleep } from 'node:timers/promises';
import type { SoakHarness } from '../soak-harness.ts';
import type { Round } from '../rounds/round.ts';
import { performAction } from './perform-action.ts';

/** Performs all actions of a round, at the pace that the round says. */
export const performActions = async (harness: SoakHarness, { actions, person }: Round): Promise<void> => {
  for (const { action, thenMillis } of actions) {
    await performAction(harness, action, person);
    await sleep(thenMillis);
  }
};
