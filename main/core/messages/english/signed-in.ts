import type { Account } from '../../../../preload/contract.ts';

/** Names an account in words for anybody, where plex.tv knows no name. */
export const account = {
  nameless: 'Your Plex account',
} as const;

export const plans = {
  'Plex Pass': 'Plex Pass',
  free: 'Free plan',
} as const satisfies Record<Account['plan'], string>;

export const email = {
  hidden: 'E-mail address, hidden',
  show: 'Show',
  hide: 'Hide',
  /** The whole names of the two buttons, for those who don't see what they stand beside. */
  showWhat: 'Show e-mail address',
  hideWhat: 'Hide e-mail address',
} as const;

export const confirmation = {
  confirmed: 'Confirmed by Plex',
  underWay: 'Checking with Plex…',
  putOff: (why: string): string => `${why}. You’re still signed in.`,
} as const;

/** When the account is another one than last time on this computer. */
export const anotherAccount = {
  title: 'A different account than last time',
  body: 'Not you? Then it was approved with somebody else’s account: sign out, and start again.',
  accept: 'That’s me',
} as const;

/** When the sign-in was. */
export const signedInSince = {
  today: (time: string): string => `Signed in today, ${time}`,
  yesterday: (time: string): string => `Signed in yesterday, ${time}`,
  on: (date: string, time: string): string => `Signed in on ${date}, ${time}`,
  /** Where no date can say it. */
  sometime: 'Signed in',
} as const;

export const signOut = {
  open: 'Sign out',
  question: 'Sign out of this computer?',
  consequence: 'The key is removed here and ended at Plex.',
  confirm: 'Sign out',
  cancel: 'Stay signed in',
  failedTitle: 'You’re still signed in here',
} as const;

export const signingOut = {
  title: 'Signing out…',
  lead: 'Removing the key and telling Plex.',
  slowLead: 'Your keychain takes its time. Look for a window that asks for your password.',
} as const;
