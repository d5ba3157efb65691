import { app, powerMonitor } from 'electron';
import type { Core } from '../../core/create-core.ts';
import { areOfLogin } from '../login-item/login-item.ts';
import type { MainWindow } from '../window/main-window.ts';

/** Has the app do what the system and the person tell it outside of its window: wake, come to the front, go. */
export const followSystem = (
  window: Pick<MainWindow, 'show'>,
  { signIn, updates }: Pick<Core, 'signIn' | 'updates'>,
): void => {
  powerMonitor.on('resume', () => {
    signIn.pollNow();
    updates.wake();
  });
  powerMonitor.on('unlock-screen', () => signIn.pollNow());
  app.on('second-instance', (_event, argv) => {
    // A start at login finds the app running where the desktop brought back what was open.
    if (!areOfLogin(argv)) window.show();
  });
  app.on('activate', () => window.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
};
