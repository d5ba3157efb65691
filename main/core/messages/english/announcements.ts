/** What screen readers hear when something changes by itself. */
export const announcements = {
  vaultSlow: 'Your keychain may want to be unlocked.',
  signedOut: 'Signed out.',
  waitingInBrowser: 'Waiting for your approval in the browser.',
  code: (spelledCode: string): string => `Your code is ${spelledCode}.`,
  renewed: (spelledCode: string): string => `The new code is ${spelledCode}.`,
  /** A code, one character at a time. */
  spelled: (characters: readonly string[]): string => characters.join(', '),
  expired: 'The code expired.',
  approved: 'Approved.',
  signedIn: 'Signed in.',
  signedInAs: (name: string): string => `Signed in as ${name}.`,
  confirmed: 'Confirmed by Plex.',
  /** One sentence out of a headline. */
  sentence: (what: string): string => `${what}.`,
  /** Two sentences, the second one the end of the first. */
  because: (what: string, why: string): string => `${what}. ${why}`,
  signingOut: 'Signing out.',
} as const;
