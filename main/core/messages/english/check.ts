import type { CheckName, Finding } from '../../../../preload/contract.ts';
import { counted, span } from '../quantities.ts';

export const check = {
  open: 'Check this computer',
  title: 'Check this computer',
  underWay: 'Checking…',
  copy: 'Copy report',
  again: 'Check again',
  close: 'Close',
} as const;

/** What each check looks at, in the order in which it is told. */
export const checkTitles = {
  name: 'Address of plex.tv',
  plex: 'Connection to Plex',
  proxy: 'Proxy',
  clock: 'Date and time',
  keychain: 'Keychain',
  token: 'Your key',
} as const satisfies Record<CheckName, string>;

/** For ears: what the drawing before a check says. */
export const markNames = {
  fine: 'Fine',
  trouble: 'Trouble',
  'not-applicable': 'Not needed',
  'not-checked': 'Not checked',
} as const satisfies Record<Finding['kind'], string>;

/** What a check found and, where it found trouble of its own, what to do. */
export const findings = {
  fine: {
    name: 'Found.',
    plex: 'Works, and it is Plex that answers.',
    proxy: 'None in the way.',
    clock: 'Right.',
    keychain: 'Takes a key and gives it back.',
    token: 'Plex accepts it.',
  },
  /** After the mark's name, for ears. */
  marked: (mark: string): string => `${mark}: `,
  throughProxy: (proxy: string): string => `Through ${proxy}.`,
  nameNotFound: 'It can’t be looked up. Check that you’re online, or try another DNS server.',
  nameMisdirected: 'It leads to this computer or its network. Something blocks Plex: allow plex.tv.',
  proxyUnreachable: (proxy: string): string => `${proxy} doesn’t answer. Check your system’s proxy settings.`,
  clockAhead: (byMillis: number): string =>
    `The clock is ${span('en', byMillis)} ahead. Let your system set it by itself.`,
  clockBehind: (byMillis: number): string =>
    `The clock is ${span('en', byMillis)} behind. Let your system set it by itself.`,
  keychainForgets: 'It takes a key but doesn’t give it back. Restart your keychain, or this computer.',
  because: {
    'the-proxy-looks-it-up': 'Your proxy looks it up.',
    'no-name-is-used': 'Plex is given by its address here.',
    'nobody-is-signed-in': 'Nobody is signed in.',
    plex: 'Plex has to answer first.',
    keychain: 'The keychain has to work first.',
    unexpected: 'Something went wrong. Check again.',
  } satisfies Record<Extract<Finding, { readonly because: string }>['because'], string>,
  allWell: 'All is well.',
  notEverything: 'Not everything could be checked.',
  toLookAt: (count: number): string =>
    counted('en', count, { one: 'One thing to look at.', other: `${count} things to look at.` }),
} as const;
