import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const onPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((program) => existsSync(program));

/**
 * How to start the Chromium in which a person approves: `LATCHKEY_CHROMIUM`, else the system's own, else the one that
 * Playwright installed. It keeps quiet on the network, and as root it runs without its sandbox, which it would refuse.
 */
export const chromiumOptions = (): LaunchOptions => {
  const program = process.env['LATCHKEY_CHROMIUM'] ?? onPath();
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
