import { isKeychainProblem, type State } from '../../../preload/contract.ts';

/**
 * Returns whether nothing else is going on, so that what was left may be made good; a keychain in trouble counts as
 * well, as it may ask the person for a password at every question.
 */
export const isSettled = (state: State): boolean => {
  switch (state.kind) {
    case 'signed-out':
    case 'signed-in':
      return !isKeychainProblem(state.problem);
    case 'code-expired':
      return true;
    case 'opening-keychain':
    case 'requesting-a-code':
    case 'waiting-for-approval':
    case 'confirming':
    case 'token-not-stored':
    case 'signing-out':
      return false;
  }
};
