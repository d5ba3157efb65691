import { refusingEmitter } from '../refusing-emitter.ts';

/** Updates nothing; a test that plays the updater of macOS gives it its methods, and has it say these. */
export const autoUpdater = new (refusingEmitter('autoUpdater', ['error', 'update-downloaded']))();
