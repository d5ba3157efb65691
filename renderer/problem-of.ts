import type { Problem } from '../preload/contract.ts';
import type { ScreenState } from './screen-state.ts';

/** Returns the problem that a screen itself shows, or null. */
export const problemOf = (state: ScreenState): Problem | null => ('problem' in state ? state.problem : null);
