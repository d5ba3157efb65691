import type { TokenStorage } from '../../../../preload/contract.ts';

export const confirming = {
  title: 'Approved',
  lead: 'Asking Plex who you are…',
  putOffTitle: 'Approved, almost there',
  putOffLead: 'Only your name is still missing. Latchkey keeps asking.',
  notSignedOutTitle: 'You’re not signed out yet',
  notSignedOutLead: 'Your keychain did not let go of the key.',
} as const;

export const tokenNotKept = {
  title: 'Your key isn’t saved yet',
  lead: 'Plex approved this computer, but the key could not be saved.',
} as const;

export const keychain = {
  title: 'Opening your keychain…',
  lead: 'Looking for the key that Latchkey keeps there.',
  slowTitle: 'Waiting for your keychain',
  slowLead: 'It may want to be unlocked. Look for a window that asks for your password.',
} as const;

export const keptIn = {
  keychain: 'Kept in this computer’s keychain',
  'this-session': 'Kept for this session only',
} as const satisfies Record<TokenStorage, string>;
