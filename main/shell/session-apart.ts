import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Has Chromium keep its own data (cache, cookies) in a folder of its own, so that another instance with the same profile
 * is left alone, and gives the function that removes the folder. Must run before the app is ready.
 */
export const keepSessionApart = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-check-'));
  app.setPath('sessionData', folder);
  const remove = (): void => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Chromium may still hold a file; the system clears its temporary folder by itself.
    }
  };
  process.on('exit', remove);
  return remove;
};
