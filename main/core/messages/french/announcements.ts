import type { Messages } from '../messages.ts';

export const announcements: Messages['announcements'] = {
  vaultSlow: 'Votre trousseau attend peut-être d’être déverrouillé.',
  signedOut: 'Session fermée.',
  waitingInBrowser: 'En attente de votre approbation dans le navigateur.',
  code: (spelledCode) => `Votre code est ${spelledCode}.`,
  renewed: (spelledCode) => `Le nouveau code est ${spelledCode}.`,
  spelled: (characters) => characters.join(', '),
  expired: 'Le code a expiré.',
  approved: 'Approuvé.',
  signedIn: 'Session ouverte.',
  signedInAs: (name) => `Session ouverte pour ${name}.`,
  confirmed: 'Confirmé par Plex.',
  sentence: (what) => `${what}.`,
  because: (what, why) => `${what}. ${why}`,
  signingOut: 'Déconnexion en cours.',
};
