import type { Problem } from '../preload/contract.ts';

/** Problems whose cause may lie in this computer or its network, so that "Check this computer" can tell more. */
const checked: ReadonlySet<Problem> = new Set([
  'unreachable',
  'timed-out',
  'insecure-connection',
  'someone-else-answered',
  'keychain-unavailable',
  'keychain-locked',
  'keychain-denied',
  'keychain-timed-out',
]);

export const canBeChecked = (problem: Problem): boolean => checked.has(problem);
