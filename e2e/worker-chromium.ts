import { type Browser, chromium } from '@playwright/test';
import { chromiumOptions } from './chromium-options.ts';

const launch = (): Promise<Browser> => {
  // Vitest gives a worker half a second to end, in which Chromium may not be closed; what is left at the exit is removed.
  process.once('SIGTERM', () => process.exit());
  return chromium.launch({ ...chromiumOptions(), handleSIGTERM: false });
};

let launched: Promise<Browser> | undefined;

/** Returns the one Chromium of this process, in which every test of a page opens pages of its own. It ends with the process. */
export const workerChromium = (): Promise<Browser> => (launched ??= launch());
