import type { KeychainProblem, Problem } from '../../preload/contract.ts';
import { type ProblemAction, problemSentences } from '../sentences/problems.ts';
import { welcome } from '../sentences/welcome.ts';
import { ProblemCard } from './problem-card.tsx';

const isKeychainProblem = (problem: Problem): problem is KeychainProblem => problem.startsWith('keychain-');

const goOnForThisSession: ProblemAction = { label: welcome.goOnForThisSession, intent: ['keepForThisSession'] };

const actionsFor = (problem: Problem): readonly ProblemAction[] => {
  const { action } = problemSentences[problem];
  // Without a keychain at hand there are always two ways on.
  const choices = isKeychainProblem(problem) ? [action, goOnForThisSession] : [action];
  return choices.filter((choice): choice is ProblemAction => choice !== null && choice.intent[0] !== 'startSignIn');
};

/** Why the person is signed out, or why signing in did not work. Starting a sign-in is left to the screen's own buttons. */
export const SignedOutProblem = ({ problem }: { readonly problem: Problem }) => (
  <ProblemCard sentences={problemSentences[problem]} actions={actionsFor(problem)} />
);
