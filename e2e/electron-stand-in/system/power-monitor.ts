import { refusingEmitter } from '../refusing-emitter.ts';

/** Says nothing by itself; a test emits `suspend`, `resume`, `lock-screen`, `unlock-screen` or `shutdown`. */
export const powerMonitor = new (refusingEmitter('powerMonitor'))();
