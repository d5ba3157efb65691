import { isKeychainProblem, type Method } from '../../preload/contract.ts';
import type { ScreenState } from '../../renderer/screen-state.ts';
import type { StateOf } from '../../renderer/state-of.ts';
import type { Intent } from '../rounds/round.ts';

/** What a person does next to be signed in: asks the app for something, approves, or waits for the app. */
export type Move =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'approval' }
  | { readonly kind: 'wait' };

const intent = (call: Exclude<Intent['call'], 'startSignIn' | 'changeMethod'>): Move => ({
  kind: 'intent',
  intent: { call },
});

const fromSignedOut = ({ problem }: StateOf<'signed-out'>, method: Method): Move => {
  if (problem === null) return { kind: 'intent', intent: { call: 'startSignIn', input: method } };
  return isKeychainProblem(problem) || problem === 'unexpected' ? intent('tryAgain') : intent('dismissProblem');
};

const fromSignedIn = ({ problem, confirmation }: StateOf<'signed-in'>): Move => {
  if (problem !== null) return intent('dismissProblem');
  switch (confirmation.kind) {
    case 'confirmed':
      return { kind: 'arrived' };
    case 'another-account':
      return intent('acceptAccount');
    case 'under-way':
      return { kind: 'wait' };
    case 'put-off':
      return intent('tryAgain');
  }
};

/** Returns the next move from each state towards being signed in, once everything around the app works. */
export const nextMove = (state: ScreenState, method: Method): Move => {
  switch (state.kind) {
    case 'signed-out':
      return fromSignedOut(state, method);
    case 'waiting-for-approval':
      return { kind: 'approval' };
    case 'code-expired':
      return intent('renewCode');
    case 'token-not-stored':
      return intent('tryAgain');
    case 'confirming':
      // To try again what the keychain refused would be to sign out.
      if (state.problem === null) return { kind: 'wait' };
      return state.signOutFailed ? intent('pollNow') : intent('tryAgain');
    case 'signed-in':
      return fromSignedIn(state);
    case 'opening-keychain':
    case 'requesting-a-code':
    case 'signing-out':
      return { kind: 'wait' };
  }
};
