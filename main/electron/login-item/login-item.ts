import { join } from 'node:path';
import { app } from 'electron';
import { AutostartFile } from '../../core/login-item/autostart-file.ts';
import { type LoginItem, noLoginItem } from '../../core/login-item/login-item.ts';
import { atLoginSwitch, startCommand } from '../../core/login-item/start-command.ts';
import type { Log } from '../../core/log/log.ts';
import { appImageOf } from '../../core/updates/app-image.ts';
import { systemLoginItem } from './system-login-item.ts';

/** Returns what starts this app at login on this system. */
export const loginItem = (log: Log): LoginItem => {
  const { platform, execPath: program, env: environment } = process;
  switch (platform) {
    case 'linux':
      return new AutostartFile({
        folder: join(app.getPath('appData'), 'autostart'),
        product: app.getName(),
        command: startCommand({
          appImage: appImageOf({ environment, program }),
          isPackaged: app.isPackaged,
          program,
          appFolder: app.getAppPath(),
        }),
        onTrouble: (message, error) => log.error(message, error),
      });
    case 'darwin':
    case 'win32':
      // The system would start Electron's program alone, without the app.
      return app.isPackaged ? systemLoginItem({ app, platform, program }) : noLoginItem;
    default:
      return noLoginItem;
  }
};

/** Returns whether these arguments are those of a start at login. */
export const areOfLogin = (argv: readonly string[]): boolean => argv.includes(`--${atLoginSwitch}`);

/** Returns whether the system started the app because the person logged in. To be asked once the app is ready. */
export const wasStartedAtLogin = (): boolean =>
  process.platform === 'darwin' ? app.getLoginItemSettings().wasOpenedAtLogin : areOfLogin(process.argv);
