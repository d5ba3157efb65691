import { expect } from '@playwright/test';
import type { RunningApp } from '../fixtures/running-app.ts';

/** Returns whether the app's window is minimized. */
export const isMinimized = ({ application }: RunningApp): Promise<boolean | undefined> =>
  application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());

/** Minimizes the app's window, and waits until it is: the system may take its time. */
export const minimize = async (app: RunningApp): Promise<void> => {
  await app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await expect.poll(() => isMinimized(app)).toBe(true);
};
