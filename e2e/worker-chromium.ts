import { type Browser, chromium } from '@playwright/test';
import { chromiumOptions } from './chromium-options.ts';

let launched: Promise<Browser> | undefined;

/** Returns the one Chromium of this process, in which every test of a page opens pages of its own. It ends with the process. */
export const workerChromium = (): Promise<Browser> => (launched ??= chromium.launch(chromiumOptions()));
