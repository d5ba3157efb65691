import type { Method } from '../../../../preload/contract.ts';
import { minutesOf } from '../quantities.ts';

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
