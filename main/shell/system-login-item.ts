import { app } from 'electron';
import type { LoginItem } from '../login-item/login-item.ts';

/** On macOS and Windows the system itself keeps what is started at login. */
export const systemLoginItem: LoginItem = {
  read: () => app.getLoginItemSettings().openAtLogin,
  write: (startsAtLogin) => {
    app.setLoginItemSettings({ openAtLogin: startsAtLogin });
    return app.getLoginItemSettings().openAtLogin === startsAtLogin;
  },
};
