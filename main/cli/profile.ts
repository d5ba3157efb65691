import { homedir } from 'node:os';
import { join } from 'node:path';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Returns where the app keeps what is its own, so that both know the same: Electron's `userData` (electron_paths.cc). */
export const profileFolder = (product: string, { platform, environment }: Surroundings): string => {
  switch (platform) {
    case 'darwin':
      return join(homedir(), 'Library/Application Support', product);
    case 'win32':
      return join(environment['APPDATA'] || join(homedir(), 'AppData', 'Roaming'), product);
    default:
      return join(environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'), product);
  }
};
