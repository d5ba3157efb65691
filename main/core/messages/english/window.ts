/** Buttons that mean the same wherever they stand. */
export const actions = {
  tryAgain: 'Try again',
  putAway: 'OK',
  cancel: 'Cancel',
  copied: 'Copied',
  dismiss: 'Dismiss',
  notNow: 'Not now',
  signInAgain: 'Sign in again',
  openThePage: 'Open the page',
  keepForThisSession: 'Keep for this session only',
  goOnForThisSession: 'Go on for this session only',
} as const;

export const brokenPage = {
  title: 'This window stopped working',
  body: 'Nothing was lost: whatever was under way goes on.',
  /** Where somebody is signed in. */
  bodySignedIn: 'Nothing was lost. If it stops again, sign out and back in.',
  reload: 'Reload',
} as const;
