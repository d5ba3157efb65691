import { homedir } from 'node:os';
import { join } from 'node:path';
import { appId } from '../start/app-id.ts';

/** As electron-builder names it after the package, which a test holds against electron-builder.yml. */
const downloads = 'latchkey-updater';

/** How each folder is named in which Chromium keeps its data for a check or a forgetting, among the temporary files. */
export const temporarySessionPrefix = 'latchkey-check-';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Returns what lies outside the profile and is Latchkey's alone: downloaded updates and, on macOS, what the system
 * itself keeps for each app.
 */
export const appDataFolders = ({ platform, env }: Surroundings): readonly string[] => {
  switch (platform) {
    case 'darwin': {
      const library = join(homedir(), 'Library');
      return [
        join(library, 'Caches', downloads),
        join(library, 'Caches', appId),
        // Where Squirrel puts an update before it installs it.
        join(library, 'Caches', `${appId}.ShipIt`),
        join(library, 'HTTPStorages', appId),
        join(library, 'Preferences', `${appId}.plist`),
        join(library, 'Saved Application State', `${appId}.savedState`),
      ];
    }
    case 'win32':
      return [join(env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local'), downloads)];
    default:
      return [join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), downloads)];
  }
};
