import { signOut } from './signed-in.ts';

/** What screen readers hear when something changes by itself. */
export const announcements = {
  vaultSlow: 'Your keychain may want to be unlocked.',
  signedOut: 'Signed out.',
  waitingInBrowser: 'Waiting for your approval in the browser.',
  code: (spelledCode: string): string => `Your code is ${spelledCode}.`,
  renewed: (spelledCode: string): string => `The new code is ${spelledCode}.`,
  expired: 'The code expired.',
  approved: 'Approved.',
  signedIn: (name: string | null): string => (name === null ? 'Signed in.' : `Signed in as ${name}.`),
  confirmed: 'Confirmed by Plex.',
  notSignedOut: (why: string): string => `${signOut.failedTitle}. ${why}`,
  signingOut: 'Signing out.',
} as const;
