import { app } from 'electron';
import type { StartAtLogin } from '../../preload/contract.ts';
import type { LoginItem } from '../login-item/login-item.ts';
import { atLoginSwitch } from '../login-item/start-command.ts';

const read = (): StartAtLogin => {
  const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings();
  // On Windows `openAtLogin` stays true of what the person switched off in the Task Manager.
  return (process.platform === 'win32' ? executableWillLaunchAtLogin : openAtLogin) ? 'on' : 'off';
};

/** On macOS and Windows the system itself keeps what is started at login, and people can change it there. */
export const systemLoginItem: LoginItem = {
  read,
  write: (choice) => {
    // macOS takes no words: there the system tells how the app was opened.
    app.setLoginItemSettings({ openAtLogin: choice === 'on', args: [`--${atLoginSwitch}`] });
    return read() === choice;
  },
};
