import type { Problem } from '../../preload/contract.ts';
import { isKeychainProblem } from '../keychain-problem.ts';
import { useMessages } from '../page-context.ts';
import { type ProblemAction, problemActions } from '../problem-actions.ts';
import { ProblemCard } from './problem-card.tsx';

const goOnForThisSession: ProblemAction = { label: 'goOnForThisSession', intent: ['keepForThisSession'] };

/** What main can do while nobody is signed in or signing in. Starting a sign-in is left to the screen's own buttons. */
const isForHere = ({ intent: [name] }: ProblemAction): boolean => name !== 'startSignIn';

const actionsFor = (problem: Problem): readonly ProblemAction[] => {
  const action = problemActions[problem];
  // Without a keychain at hand there are always two ways on.
  const choices = isKeychainProblem(problem) ? [action, goOnForThisSession] : [action];
  return choices.filter(isForHere);
};

/** Why the person is signed out, or why signing in did not work. Starting a sign-in is left to the screen's own buttons. */
export const SignedOutProblem = ({ problem }: { readonly problem: Problem }) => {
  const { problems } = useMessages();
  return <ProblemCard problem={problem} labels={problems[problem]} actions={actionsFor(problem)} />;
};
