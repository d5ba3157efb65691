import type { Messages } from '../messages.ts';

export const announcements: Messages['announcements'] = {
  vaultSlow: 'Vielleicht will dein Schlüsselbund entsperrt werden.',
  signedOut: 'Abgemeldet.',
  waitingInBrowser: 'Warten auf deine Freigabe im Browser.',
  code: (spelledCode) => `Dein Code ist ${spelledCode}.`,
  renewed: (spelledCode) => `Der neue Code ist ${spelledCode}.`,
  spelled: (characters) => characters.join(', '),
  expired: 'Der Code ist abgelaufen.',
  approved: 'Freigegeben.',
  signedIn: 'Angemeldet.',
  signedInAs: (name) => `Angemeldet als ${name}.`,
  confirmed: 'Von Plex bestätigt.',
  sentence: (what) => `${what}.`,
  because: (what, why) => `${what}. ${why}`,
  signingOut: 'Abmeldung läuft.',
};
