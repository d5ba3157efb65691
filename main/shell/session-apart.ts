import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/**
 * Has Chromium keep its own data (cache, cookies) in a folder that goes when the app ends, so that another instance with
 * the same profile is left alone. Must run before the app is ready.
 */
export const keepSessionApart = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-check-'));
  app.setPath('sessionData', folder);
  process.on('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Chromium may still hold a file; the system clears its temporary folder by itself.
    }
  });
};
