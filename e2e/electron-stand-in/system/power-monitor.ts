import { refusingEmitter } from '../refusing-emitter.ts';

/** What a test may have it say: it says nothing by itself. */
const events = ['lock-screen', 'resume', 'shutdown', 'suspend', 'unlock-screen'];

export const powerMonitor = new (refusingEmitter('powerMonitor', events))();
