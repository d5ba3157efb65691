import { join } from 'node:path';

const name = 'keychain.lock';

/**
 * Returns where the lock lies: in the person's own home, and nowhere that an environment or a profile may move. Two of
 * the person's programs always meet there, and nobody else does.
 */
export const lockFileOf = (platform: NodeJS.Platform, homeFolder: string): string => {
  switch (platform) {
    case 'darwin':
      return join(homeFolder, 'Library', 'Application Support', 'Latchkey', name);
    case 'win32':
      return join(homeFolder, 'AppData', 'Local', 'Latchkey', name);
    default:
      return join(homeFolder, '.local', 'state', 'latchkey', name);
  }
};
