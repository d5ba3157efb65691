import { homedir } from 'node:os';
import { join } from 'node:path';

/** As electron-builder names them after the package and its appId, which a test holds against electron-builder.yml. */
const electronUpdaters = 'latchkey-updater';
const squirrels = 'app.latchkey.desktop.ShipIt';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where updates lie once they are downloaded: folders of Latchkey's own among the person's caches. */
export const downloadFolders = ({ platform, env }: Surroundings): readonly string[] => {
  switch (platform) {
    case 'darwin': {
      const caches = join(homedir(), 'Library', 'Caches');
      return [join(caches, electronUpdaters), join(caches, squirrels)];
    }
    case 'win32':
      return [join(env['LOCALAPPDATA'] || join(homedir(), 'AppData', 'Local'), electronUpdaters)];
    default:
      return [join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), electronUpdaters)];
  }
};
