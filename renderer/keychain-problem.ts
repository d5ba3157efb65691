import type { KeychainProblem, Problem } from '../preload/contract.ts';

/** Returns whether it is the keychain that gives trouble, rather than Plex or the way there. */
export const isKeychainProblem = (problem: Problem | null): problem is KeychainProblem =>
  problem?.startsWith('keychain-') ?? false;
