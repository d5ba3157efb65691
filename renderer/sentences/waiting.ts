import type { Method, Wait } from '../../preload/contract.ts';

export interface WaitingSentences {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly copy: string;
  readonly changeMethod: string;
  readonly scan: string;
  readonly qrName: string;
}

export const requesting: Readonly<Record<Method, { readonly title: string; readonly lead: string }>> = {
  browser: { title: 'Asking Plex…', lead: 'Your browser will open in a moment.' },
  code: { title: 'Asking Plex…', lead: 'Your code will be here in a moment.' },
};

/** The next step also when the browser did not open by itself. */
export const openThePage = 'Open the page';

const browser = {
  copy: 'Copy link',
  changeMethod: 'Use a code instead',
  scan: 'or scan to approve on your phone',
  qrName: 'QR code of the approval page',
} as const;

/** What the waiting screen says. */
export const waitingSentences = (wait: Wait): WaitingSentences => {
  if (wait.method === 'code') {
    return {
      title: 'Enter this code',
      lead: 'Type it at plex.tv/link, on any device.',
      open: 'Open plex.tv/link',
      copy: 'Copy code',
      changeMethod: 'Use the browser instead',
      scan: 'or scan to enter it on your phone',
      qrName: 'QR code of plex.tv/link',
    };
  }
  return wait.pageOpened
    ? {
        ...browser,
        title: 'Approve in your browser',
        lead: 'A page of Plex has opened there. Sign in and let Latchkey in.',
        open: 'Open the page again',
      }
    : {
        ...browser,
        title: 'Approve in your browser',
        lead: 'Open the page, sign in to Plex and let Latchkey in.',
        open: openThePage,
      };
};

export const waiting = {
  copied: 'Copied',
  cancel: 'Cancel',
  renewed: {
    browser: 'The earlier page expired. This is a fresh one.',
    code: 'The earlier code expired. This is a fresh one.',
  },
} as const;

export const codeExpired: {
  readonly title: string;
  readonly lead: Readonly<Record<Method, string>>;
  readonly renew: string;
  readonly cancel: string;
} = {
  title: 'The code expired',
  lead: {
    browser: 'The page waited a long time for an answer. Get a new code to open it again.',
    code: 'It was not entered in time. A new one takes a second.',
  },
  renew: 'Get a new code',
  cancel: 'Cancel',
};
