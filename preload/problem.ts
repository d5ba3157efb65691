/**
 * The closed table of what can go wrong. Codes cross the bridge; the message and the one next action for each live in
 * core/messages.
 */
export const problems = [
  // The way to plex.tv
  'unreachable',
  'timed-out',
  'insecure-connection',
  'someone-else-answered',
  // plex.tv itself
  'plex-trouble',
  'too-many-requests',
  'request-refused',
  'answer-not-understood',
  // The sign-in
  'token-rejected',
  'token-not-understood',
  'token-not-ended',
  'token-left-alive',
  'token-entry-left',
  'browser-not-opened',
  // The keychain
  'keychain-unavailable',
  'keychain-locked',
  'keychain-denied',
  'keychain-too-large',
  'keychain-timed-out',
  'keychain-restarted',
  'keychain-lock-failed',
  // The system around it
  'start-at-login-refused',
  // This app
  'not-allowed',
  'unexpected',
] as const;

export type Problem = (typeof problems)[number];

export type KeychainProblem = Extract<Problem, `keychain-${string}`>;

export const isKeychainProblem = (problem: Problem | null): problem is KeychainProblem =>
  problem?.startsWith('keychain-') === true;
