import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { RunProgram } from '../../core/installation/run-program.ts';
import type { Log } from '../../core/log/log.ts';
import type { UpdateSource } from '../../core/updates/update-source.ts';
import type { UpdateOffer } from '../../core/updates/updates.ts';
import { selfUpdating } from '../../core/updates/self-updating.ts';

/** electron-updater is large, and nothing needs it before the first check. */
const loadedLater = (load: () => Promise<UpdateSource>): UpdateSource => {
  let loaded: UpdateSource | null = null;
  const source = async (): Promise<UpdateSource> => (loaded ??= await load());
  return {
    check: async (signal) => (await source()).check(signal),
    download: async (listener, signal) => (await source()).download(listener, signal),
    restart: (onTrouble) => loaded?.restart(onTrouble),
  };
};

/** What was packaged with the app about its feed: electron-updater reads the same files. */
const readFeed = (): string | null => {
  const file = app.isPackaged
    ? join(process.resourcesPath, 'app-update.yml')
    : join(app.getAppPath(), 'dev-app-update.yml');
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/**
 * Returns whether this installation updates itself, and from where. A packaged app has the feed that it was packaged
 * with. An unpackaged one has none, unless a `dev-app-update.yml` beside its package.json names one to try updates out.
 */
export const offerUpdates = (log: Log, runProgram: RunProgram): UpdateOffer => {
  const found = selfUpdating({
    platform: process.platform,
    isPackaged: app.isPackaged,
    feed: readFeed(),
    environment: process.env,
    program: process.execPath,
  });
  if (found.kind === 'not-offered') return found;
  const load = async (): Promise<UpdateSource> =>
    (await import('./electron-updater.ts')).electronUpdates(found.by, log, runProgram);
  return { kind: 'offered', source: loadedLater(load) };
};
