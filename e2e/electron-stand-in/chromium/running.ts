import type { Chromium } from './chromium.ts';
import type { Targets } from './targets.ts';

export interface Running {
  readonly chromium: Chromium;
  readonly targets: Targets;
}

/** The Chromium behind the app, resolved by the start just before `ready`. */
export const running = Promise.withResolvers<Running>();
