import { type Browser, chromium } from '@playwright/test';
import { chromiumOptions } from '../../chromium-options.ts';

/** Starts the Chromium in which the tests open pages. */
export const launchChromium = (): Promise<Browser> => chromium.launch(chromiumOptions());
