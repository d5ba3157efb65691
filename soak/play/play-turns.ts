import { setTimeout as sleep } from 'node:timers/promises';
import type { SoakScene } from '../soak-scene.ts';
import type { Round } from '../story/round.ts';
import { playDeed } from './play-action.ts';

/** Plays all that befalls a round, at the pace that the round says. */
export const playTurns = async (scene: SoakScene, { turns, person }: Round): Promise<void> => {
  for (const { action, thenMillis } of turns) {
    await playDeed(scene, action, person);
    await sleep(thenMillis);
  }
};
