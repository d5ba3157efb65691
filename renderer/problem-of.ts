import type { Problem, State } from '../preload/contract.ts';

/** Returns the problem that a screen itself shows, or null. */
export const problemOf = (state: State): Problem | null => ('problem' in state ? state.problem : null);
