import type { Account, Method, TokenStorage } from '../../../../preload/contract.ts';
import { minutesOf } from '../quantities.ts';

export const welcome = {
  lead: 'Signs this computer in to Plex and keeps the key safe.',
  signIn: 'Sign in with Plex',
  codeInstead: 'Use a code instead',
  sessionOnly: 'Without a keychain, your sign-in is forgotten when you quit.',
  unaffiliated: 'Latchkey is not affiliated with Plex.',
} as const;

export const deviceName = {
  line: 'This computer will appear in Plex as',
  change: 'Change',
  /** The whole name of the button, for those who don't see what it stands beside. */
  changeWhat: 'Change this computer’s name',
  label: 'This computer’s name in Plex',
  hint: 'Empty for the system’s own name',
  save: 'Save',
} as const;

interface Requesting {
  readonly title: string;
  readonly lead: string;
}

export const requesting = {
  browser: { title: 'Asking Plex…', lead: 'Your browser will open in a moment.' },
  code: { title: 'Asking Plex…', lead: 'Your code will be here in a moment.' },
} as const satisfies Record<Method, Requesting>;

export const waitingInBrowser = {
  title: 'Approve in your browser',
  lead: 'A Plex page has opened there. Sign in and let Latchkey in.',
  /** As long as the page has not opened by itself. */
  leadUnopened: 'Open the page, sign in to Plex and let Latchkey in.',
  openAgain: 'Open the page again',
  copy: 'Copy link',
  changeMethod: 'Use a code instead',
  scan: 'or scan to approve on your phone',
  qrName: 'QR code of the approval page',
  renewed: 'The earlier page expired. This is a fresh one.',
} as const;

export const waitingWithCode = {
  title: 'Enter this code',
  lead: 'Type it at plex.tv/link, on any device.',
  open: 'Open plex.tv/link',
  copy: 'Copy code',
  changeMethod: 'Use the browser instead',
  scan: 'or scan to enter it on your phone',
  qrName: 'QR code of plex.tv/link',
  renewed: 'The earlier code expired. This is a fresh one.',
} as const;

export const timeLeft = {
  /** Two minutes and more. */
  minutes: (minutes: number): string => `${minutesOf('en', minutes)} left`,
  /** "1:59", minutes and seconds. */
  exactly: (clock: string): string => `${clock} left`,
} as const;

export const codeExpired = {
  title: 'The code expired',
  lead: {
    browser: 'The page waited a long time for an answer. Get a new code to open it again.',
    code: 'It was not entered in time. A new one takes a second.',
  } satisfies Record<Method, string>,
  renew: 'Get a new code',
} as const;

export const confirming = {
  title: 'Approved',
  lead: 'Asking Plex who you are…',
  putOffTitle: 'Approved, almost there',
  putOffLead: 'Only your name is still missing. Latchkey keeps asking.',
  notSignedOutTitle: 'You’re not signed out yet',
  notSignedOutLead: 'Your keychain did not let go of the key.',
} as const;

export const tokenNotStored = {
  title: 'Your key isn’t saved yet',
  lead: 'Plex approved this computer, but the key could not be saved.',
} as const;

export const keychain = {
  title: 'Opening your keychain…',
  lead: 'Looking for the key that Latchkey keeps there.',
  slowTitle: 'Waiting for your keychain',
  slowLead: 'It may want to be unlocked. Look for a window that asks for your password.',
} as const;

export const tokenStorage = {
  keychain: 'Kept in this computer’s keychain',
  'this-session': 'Kept for this session only',
} as const satisfies Record<TokenStorage, string>;

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

/** What the title of the window says before the app's name. */
export const titles = {
  openingKeychain: 'Opening your keychain',
  requestingACode: 'Asking Plex',
  waitingForApproval: 'Waiting for your approval',
  codeExpired: 'Code expired',
  approved: 'Approved',
  notSignedOut: 'Not signed out',
  tokenNotStored: 'Key not kept',
  signingOut: 'Signing out',
} as const;

/** What screen readers hear when something changes by itself. */
export const announcements = {
  keychainSlow: 'Your keychain may want to be unlocked.',
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
  /** A headline, as it is heard alone. */
  headline: (headline: string): string => `${headline}.`,
  /** A headline, and what follows from it. */
  because: (what: string, why: string): string => `${what}. ${why}`,
  signingOut: 'Signing out.',
} as const;
