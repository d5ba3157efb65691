import type { Account } from '../../preload/contract.ts';

/** Names an account: in words for anybody, where plex.tv knows no name. */
export const nameOf = ({ name }: Account): string => name ?? 'Your Plex account';

export const plans: Readonly<Record<Account['plan'], string>> = {
  'Plex Pass': 'Plex Pass',
  free: 'Free plan',
};

export const email = {
  hidden: 'E-mail address, hidden',
  show: 'Show',
  hide: 'Hide',
  /** Said after "Show" and "Hide" to those who don't see what they stand beside. */
  what: 'e-mail address',
} as const;

export const confirmation = {
  confirmed: 'Confirmed by Plex',
  underWay: 'Checking with Plex…',
  putOff: 'You’re still signed in.',
  tryAgain: 'Try again',
} as const;

export const signOut = {
  open: 'Sign out',
  question: 'Sign out of this computer?',
  consequence: 'The key is removed here and ended at Plex.',
  confirm: 'Sign out',
  cancel: 'Stay signed in',
  failedTitle: 'You’re still signed in here',
  tryAgain: 'Try again',
  notNow: 'Not now',
} as const;

export const signingOut = {
  title: 'Signing out…',
  lead: 'Removing the key and telling Plex.',
  slowLead: 'Your keychain takes its time. Look for a window that asks for your password.',
} as const;
