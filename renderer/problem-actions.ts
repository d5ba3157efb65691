import type { Problem } from '../preload/contract.ts';
import type { Intent } from './bridge.ts';
import type { Messages } from '../main/core/messages/messages.ts';

/** A button about a problem: what it says, by its name among the messages, and what it asks of main. */
export interface ProblemAction {
  readonly label: keyof Messages['actions'];
  readonly intent: Intent;
}

const tryAgain: ProblemAction = { label: 'tryAgain', intent: ['tryAgain'] };
const dismiss: ProblemAction = { label: 'ok', intent: ['dismissProblem'] };
const signInAgain: ProblemAction = { label: 'signInAgain', intent: ['startSignIn', 'browser'] };

/** The next step after every problem there is. */
export const problemActions: Readonly<Record<Problem, ProblemAction>> = {
  unreachable: tryAgain,
  'timed-out': tryAgain,
  'insecure-connection': tryAgain,
  'someone-else-answered': tryAgain,
  'plex-trouble': tryAgain,
  'too-many-requests': tryAgain,
  'request-refused': tryAgain,
  'answer-not-understood': tryAgain,
  'token-rejected': signInAgain,
  'token-not-understood': signInAgain,
  'token-not-ended': dismiss,
  'token-left-alive': dismiss,
  'token-entry-left': dismiss,
  'browser-not-opened': { label: 'openThePage', intent: ['openApprovalUrl'] },
  'keychain-unavailable': tryAgain,
  'keychain-locked': tryAgain,
  'keychain-denied': tryAgain,
  'keychain-too-large': { label: 'keepForThisSession', intent: ['keepForThisSession'] },
  'keychain-timed-out': tryAgain,
  'keychain-restarted': tryAgain,
  'keychain-lock-failed': tryAgain,
  'start-at-login-refused': dismiss,
  'not-allowed': dismiss,
  unexpected: tryAgain,
};
