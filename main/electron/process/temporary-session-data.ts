import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { temporarySessionPrefix } from '../../core/forget/app-data-folders.ts';

/**
 * Returns the function that removes the folder of its own in which Chromium keeps its data (cache, cookies) from now
 * on, so that another instance with the same profile is left alone. Must run before the app is ready.
 */
export const keepSessionDataTemporary = (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), temporarySessionPrefix));
  app.setPath('sessionData', folder);
  const remove = (): void => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // On Windows Chromium holds its files until it has ended: what stays, the uninstaller removes (build/installer.nsh).
    }
  };
  process.on('exit', remove);
  return remove;
};
