import { app, powerMonitor } from 'electron';
import type { Core } from '../../core/create-core.ts';
import { endProcess } from '../../core/start/end-process.ts';
import { hurryAtShutdown } from './hurry-at-shutdown.ts';
import { quitInOrder, type QuittingInOrder } from './quit-in-order.ts';

/** Returns what has core leave in order when the app quits, and sooner where the system shuts down. */
export const leaveAtQuit = ({ clock, signIn, checkup, updates, keychain }: Core): QuittingInOrder => {
  const closeOthers = (): void => {
    checkup.close();
    updates.close();
  };
  const quitting = quitInOrder({
    clock,
    app,
    close: () => {
      closeOthers();
      signIn.close();
    },
    hasToLeave: () => signIn.hasToLeave,
    leave: (signal) => {
      closeOthers();
      return signIn.leave(signal);
    },
    keychain,
    end: () => endProcess((exitCode) => app.exit(exitCode), 0, keychain),
  });
  hurryAtShutdown({ powerMonitor, platform: process.platform, hurry: quitting.hurry });
  return quitting;
};
