import type { AppHarness } from '../e2e/fixtures/app-harness.ts';

/** What a soak plays with: the app and the world around it. */
export type SoakHarness = Omit<AppHarness, typeof Symbol.asyncDispose>;
