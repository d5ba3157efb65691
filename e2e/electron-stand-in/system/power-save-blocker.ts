import type Electron from 'electron';
import { conversionFailure } from '../conversion-failure.ts';
import { refuseTheRest } from '../refuse-the-rest.ts';

type Blocker = typeof Electron.powerSaveBlocker;

const types = new Set<Parameters<Blocker['start']>[0]>(['prevent-app-suspension', 'prevent-display-sleep']);

const started = new Set<number>();
let next = 0;

/** Keeps no computer awake, but knows what was started, by numbers that count up from 0 (electron_api_power_save_blocker.cc). */
export const powerSaveBlocker = refuseTheRest<Blocker>('powerSaveBlocker', {
  start(type) {
    if (!types.has(type)) throw conversionFailure(0, type);
    const id = next;
    next += 1;
    started.add(id);
    return id;
  },
  stop: (id) => started.delete(id),
  isStarted: (id) => started.has(id),
});
