import type { CheckName, Finding, NotOffered, UpdateProblem } from '../../../../preload/contract.ts';
import { counted, span } from '../quantities.ts';

/** Buttons that mean the same wherever they stand. */
export const actions = {
  tryAgain: 'Try again',
  ok: 'OK',
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

export const settings = {
  open: 'Settings',
  title: 'Settings',
  close: 'Close',
  language: 'Language',
  startAtLogin: 'Start Latchkey when you log in',
  /** The choice to follow the system, with the name of its language where that is known. */
  asTheSystem: (languageName: string | null): string =>
    languageName === null ? 'As the system' : `As the system: ${languageName}`,
} as const;

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

/** What Latchkey is, and what it runs on: names on the left, versions on the right. */
export const about = {
  title: 'About Latchkey',
  version: 'Version',
  updates: 'Updates',
  system: 'System',
  licence: 'Free software by the Latchkey authors (MIT licence).',
  unaffiliated: 'Latchkey is not affiliated with Plex.',
  copy: 'Copy',
  close: 'Close',
} as const;

/** Updates of the app itself. Versions are written as "1.2.0". */
export const updates = {
  region: 'Update',
  available: (version: string): string => `Latchkey ${version} is here`,
  news: 'What’s new',
  releaseNotesOf: (version: string): string => `What’s new in ${version}`,
  close: 'Close',
  download: 'Download',
  later: 'Later',
  downloading: (version: string): string => `Downloading Latchkey ${version}`,
  hide: 'Hide',
  ready: (version: string): string => `Latchkey ${version} is ready`,
  installedAtQuit: 'It’s installed when you quit.',
  restart: 'Restart now',
  checking: 'Looking for a newer version…',
  newest: 'You have the newest version',
  /** Beside the name of the row, where nobody has looked since Latchkey was installed. */
  notLookedYet: 'Not looked for yet',
  ok: 'OK',
  notChecked: 'Couldn’t look for updates',
  notDownloaded: (version: string): string => `Latchkey ${version} wasn’t downloaded`,
  notInstalled: (version: string): string => `Latchkey ${version} wasn’t installed`,
  tryAgain: 'Try again',
} as const;

/** Why this installation does not update itself, or where a newer one is. Nobody tells a deb or an rpm that there is one. */
export const notOffered = {
  'package-manager': 'Newer versions come as a package, from where you got this one',
  'not-packaged': 'This copy of Latchkey isn’t updated',
  'not-signed': 'This copy of Latchkey isn’t signed, so it isn’t updated',
} as const satisfies Record<NotOffered, string>;

/** What happened, and what to do. */
export const updateProblems = {
  'update-server-unreachable': 'The update server can’t be reached. Check that this computer is online.',
  'update-server-trouble': 'The update server is having trouble. Try again later.',
  'download-interrupted': 'The connection broke. Try again.',
  'release-not-understood': 'The update server’s answer made no sense. Try again later.',
  'update-damaged': 'What arrived was damaged, so it was thrown away. Try again.',
  'update-not-signed': 'What arrived isn’t from Latchkey’s makers, so it was thrown away.',
  'disk-full': 'Your disk is full. Make some room, then try again.',
  'disk-refused': 'Your disk can’t be written to. Check its permissions, then try again.',
  'app-not-installed': 'Latchkey runs from where it can’t be replaced. Move it to Applications and open it there.',
  'update-failed': 'Something went wrong. Try again.',
} as const satisfies Record<UpdateProblem, string>;
