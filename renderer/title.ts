import { assertNever } from './assert-never.ts';
import { appName } from '../main/core/messages/app-name.ts';
import type { Messages } from '../main/core/messages/messages.ts';
import type { ScreenState } from './screen-state.ts';

const doing = (state: ScreenState, { titles, account }: Messages): string | null => {
  switch (state.kind) {
    case 'opening-keychain':
      return titles.openingKeychain;
    case 'signed-out':
      return null;
    case 'requesting-a-code':
      return titles.requestingACode;
    case 'waiting-for-approval':
      return titles.waitingForApproval;
    case 'code-expired':
      return titles.codeExpired;
    case 'confirming':
      return state.signOutFailed ? titles.notSignedOut : titles.approved;
    case 'token-not-stored':
      return titles.tokenNotStored;
    case 'signed-in':
      return state.account.name ?? account.nameless;
    case 'signing-out':
      return titles.signingOut;
    default:
      return assertNever(state);
  }
};

/** Returns the title of the window. */
export const titleOf = (state: ScreenState, messages: Messages): string => {
  const what = doing(state, messages);
  return what === null ? appName : `${what} – ${appName}`;
};
