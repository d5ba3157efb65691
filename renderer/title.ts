import type { State } from '../preload/contract.ts';
import { assertNever } from './assert-never.ts';
import { isKeychainProblem } from './keychain-problem.ts';
import { appName } from './sentences/app-name.ts';
import type { Sentences } from './sentences/sentences.ts';

const doing = (state: State, { titles, account }: Sentences): string | null => {
  switch (state.kind) {
    case 'opening the vault':
      return titles.openingTheVault;
    case 'signed out':
      return null;
    case 'requesting a code':
      return titles.requestingACode;
    case 'waiting for approval':
      return titles.waitingForApproval;
    case 'code expired':
      return titles.codeExpired;
    case 'confirming':
      return isKeychainProblem(state.problem) ? titles.notSignedOut : titles.approved;
    case 'token not kept':
      return titles.tokenNotKept;
    case 'signed in':
      return state.account.name ?? account.nameless;
    case 'signing out':
      return titles.signingOut;
    default:
      return assertNever(state);
  }
};

/** The title of the window. */
export const titleOf = (state: State, sentences: Sentences): string => {
  const what = doing(state, sentences);
  return what === null ? appName : `${what} – ${appName}`;
};
