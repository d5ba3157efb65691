import type { State } from '../../preload/contract.ts';
import { assertNever } from '../assert-never.ts';
import { isKeychainProblem } from '../keychain-problem.ts';
import { nameOf } from './signed-in.ts';
import { appName } from './window.ts';

const doing = (state: State): string | null => {
  switch (state.kind) {
    case 'opening the vault':
      return 'Opening your keychain';
    case 'signed out':
      return null;
    case 'requesting a code':
      return 'Asking Plex';
    case 'waiting for approval':
      return 'Waiting for your approval';
    case 'code expired':
      return 'Code expired';
    case 'confirming':
      return isKeychainProblem(state.problem) ? 'Not signed out' : 'Approved';
    case 'token not kept':
      return 'Key not kept';
    case 'signed in':
      return nameOf(state.account);
    case 'signing out':
      return 'Signing out';
    default:
      return assertNever(state);
  }
};

/** The title of the window. */
export const titleOf = (state: State): string => {
  const what = doing(state);
  return what === null ? appName : `${what} – ${appName}`;
};
