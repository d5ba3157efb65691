import { setTimeout as sleep } from 'node:timers/promises';
import type { SoakScene } from '../soak-scene.ts';
import type { Round } from '../story/round.ts';
import { playDeed } from './play-deed.ts';

/** Plays all that befalls a round, at the pace that the round says. */
export const playTurns = async (scene: SoakScene, { turns, person }: Round): Promise<void> => {
  for (const { deed, thenMillis } of turns) {
    await playDeed(scene, deed, person);
    await sleep(thenMillis);
  }
};
