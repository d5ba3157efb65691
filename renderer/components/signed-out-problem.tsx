import type { Problem } from '../../preload/contract.ts';
import { isKeychainProblem } from '../keychain-problem.ts';
import { type ProblemAction, problemSentences } from '../sentences/problems.ts';
import { welcome } from '../sentences/welcome.ts';
import { ProblemCard } from './problem-card.tsx';

const goOnForThisSession: ProblemAction = { label: welcome.goOnForThisSession, intent: ['keepForThisSession'] };

/** What main can do while nobody is signed in or signing in. Starting a sign-in is left to the screen's own buttons. */
const isForHere = ({ intent: [name] }: ProblemAction): boolean => name !== 'startSignIn';

const actionsFor = (problem: Problem): readonly ProblemAction[] => {
  const { action } = problemSentences[problem];
  // Without a keychain at hand there are always two ways on.
  const choices = isKeychainProblem(problem) ? [action, goOnForThisSession] : [action];
  return choices.filter(isForHere);
};

/** Why the person is signed out, or why signing in did not work. Starting a sign-in is left to the screen's own buttons. */
export const SignedOutProblem = ({ problem }: { readonly problem: Problem }) => (
  <ProblemCard problem={problem} sentences={problemSentences[problem]} actions={actionsFor(problem)} />
);
