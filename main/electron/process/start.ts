import { join } from 'node:path';
import { app } from 'electron';
import { type Refusal, refusedSwitches } from '../../core/start/allowed-switches.ts';
import { isTestBuild } from '../../core/start/build-variant.ts';
import { hasOtherInstance } from '../../core/start/single-instance.ts';
import { findProfile } from './profile.ts';

/** What a start of the program is for. */
export type Start =
  | { readonly kind: 'refused'; readonly refused: readonly Refusal[] }
  | { readonly kind: 'check' }
  | { readonly kind: 'forget' }
  | { readonly kind: 'window' }
  /** Another one is open, which has been told of this start. */
  | { readonly kind: 'open-elsewhere' }
  /** The folder of the profile cannot be made, or cannot be written to. */
  | { readonly kind: 'no-profile'; readonly folder: string };

/** Returns whether the app lets nobody in, neither a debugger nor another Plex: packaged, and not for the tests that drive it. */
export const isSealedApp = (appFolder: string): boolean =>
  app.isPackaged && !isTestBuild(join(appFolder, 'package.json'));

/** Returns what this start is for. One for the window takes the lock of the single instance. */
export const readStart = async (isSealed: boolean): Promise<Start> => {
  const refused = refusedSwitches({
    argv: [process.argv0, ...process.argv.slice(1)],
    environment: process.env,
    platform: process.platform,
    isSealed,
  });
  if (refused.length > 0) return { kind: 'refused', refused };
  if (app.commandLine.hasSwitch('check')) return { kind: 'check' };
  if (app.commandLine.hasSwitch('forget')) return { kind: 'forget' };
  const { folder, isThere } = findProfile(app);
  if (isThere && app.requestSingleInstanceLock()) return { kind: 'window' };
  const isOpen = await hasOtherInstance({ folder, platform: process.platform });
  return isOpen ? { kind: 'open-elsewhere' } : { kind: 'no-profile', folder };
};

/** Ends a start for which another one is open. */
export const leaveToOther = (): void => app.quit();
