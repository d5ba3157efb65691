import { defineConfig } from '@playwright/test';
import { findRuntime } from './scripts/runtime.ts';

// Read by the `electron` package when Playwright looks for the program, in this process and in its workers.
Object.assign(process.env, findRuntime().environment);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['./e2e/screen-reporter.ts'],
    ['./e2e/runtime-reporter.ts'],
    // Only a whole run has a use for it: `npm test` says where it goes.
    ...(process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? [] : [['json'] as const]),
  ],
});
