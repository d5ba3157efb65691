import type { LaunchOptions } from '@playwright/test';
import { findChromium, type BrowserMode } from './find-chromium.ts';

/**
 * How to start the Chromium in which a person approves: the one that is found, else the one that Playwright installed.
 * It keeps quiet on the network, and as root it runs without its sandbox, which it would refuse.
 */
export const chromiumOptions = (mode: BrowserMode = { headless: true }): LaunchOptions => {
  const program = findChromium(process.env, mode);
  return {
    ...(program === undefined ? {} : { executablePath: program }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-gpu',
    ],
  };
};
