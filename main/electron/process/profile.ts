import { join } from 'node:path';
import type { App } from 'electron';

interface Profile {
  readonly folder: string;
  /** False where there is none and none can be made. */
  readonly isThere: boolean;
}

/**
 * Returns where the app keeps what is its own. Electron makes that folder when it is asked for it, and throws where it
 * cannot (electron_paths.cc); what asks for the lock of one that is not there gets one of the current folder.
 */
export const findProfile = (app: Pick<App, 'getPath' | 'getName'>): Profile => {
  try {
    return { folder: app.getPath('userData'), isThere: true };
  } catch {
    return { folder: join(app.getPath('appData'), app.getName()), isThere: false };
  }
};
