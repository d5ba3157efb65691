import type { App } from 'electron';
import type { StartAtLogin } from '../../../preload/contract.ts';
import type { LoginItem } from '../../core/login-item/login-item.ts';
import { atLoginSwitch } from '../../core/login-item/start-command.ts';
import { appId } from '../../core/start/app-id.ts';

interface Installed {
  readonly app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>;
  readonly platform: 'darwin' | 'win32';
  /** The running program, absolute. */
  readonly program: string;
}

/** Returns the login item that the system itself keeps, on macOS and Windows, and that people can change there. */
export const systemLoginItem = ({ app, platform, program }: Installed): LoginItem => {
  const isOn = (): boolean => {
    switch (platform) {
      case 'darwin':
        return app.getLoginItemSettings().openAtLogin;
      case 'win32':
        // Electron cuts a path at its first blank unless it stands in quotation marks (browser_win.cc, electron#53911).
        return app
          .getLoginItemSettings({ path: `"${program}"` })
          .launchItems.some(({ name, enabled }) => name === appId && enabled);
    }
  };
  const read = (): StartAtLogin => (isOn() ? 'on' : 'off');
  return {
    read,
    write: (choice) => {
      // macOS takes neither: there the app has one entry, and the system tells how it was opened. On Windows the entry would
      // be named after the id of the process, which a start without a window need not have.
      app.setLoginItemSettings({ openAtLogin: choice === 'on', args: [`--${atLoginSwitch}`], name: appId });
      return read() === choice;
    },
  };
};
