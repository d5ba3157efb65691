import type { NotOffered, UpdateProblem } from '../../../../preload/contract.ts';

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
