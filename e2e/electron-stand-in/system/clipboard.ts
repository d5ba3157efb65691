import type Electron from 'electron';
import { refuseTheRest } from '../refuse-the-rest.ts';

let held = '';

/** A clipboard of the app's own: the person's is left alone. */
export const clipboard = refuseTheRest<Pick<typeof Electron.clipboard, 'clear' | 'readText' | 'writeText'>>(
  'clipboard',
  {
    clear() {
      held = '';
    },
    readText: () => Promise.resolve(held),
    async writeText(text) {
      held = text;
    },
  },
);
