import type { Log } from './log.ts';

/**
 * Writes down what failed without anybody waiting for it, and lets the app go on: the sign-in keeps its state by
 * itself, and a person with a window is better off than one without. Electron alone would show the whole error in a
 * dialog, secrets included.
 */
export const logUnhandledFailures = (process: Pick<NodeJS.Process, 'on'>, log: Log): void => {
  process.on('uncaughtException', (error) => log.error('Something failed that nobody caught.', error));
  process.on('unhandledRejection', (reason) => log.error('Something failed that nobody waited for.', reason));
};
