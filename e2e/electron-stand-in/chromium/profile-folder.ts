import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../process-lock.ts';

/**
 * Claims a folder for Chromium's profile inside the app's user data, where Electron keeps its own: `chromium`, or
 * `chromium-2` and so on while other instances of the app use those before it.
 */
export const claimProfileFolder = (userData: string): string => {
  for (let count = 1; ; count += 1) {
    const folder = join(userData, count === 1 ? 'chromium' : `chromium-${count}`);
    mkdirSync(folder, { recursive: true });
    if (takeLock(join(folder, 'claim.lock'))) return folder;
  }
};
