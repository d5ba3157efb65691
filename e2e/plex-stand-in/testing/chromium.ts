import { type Browser, chromium } from '@playwright/test';

const quietArguments = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the system's Chromium, or the one that `LATCHKEY_CHROMIUM` names. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['LATCHKEY_CHROMIUM'] ?? '/usr/bin/chromium',
    // Chromium's sandbox does not work for root.
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...quietArguments] : quietArguments,
  });
