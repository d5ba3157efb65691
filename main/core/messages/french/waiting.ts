import { minutesOf } from '../quantities.ts';
import type { Messages } from '../messages.ts';

export const requesting: Messages['requesting'] = {
  browser: { title: 'Demande en cours…', lead: 'Votre navigateur va s’ouvrir.' },
  code: { title: 'Demande en cours…', lead: 'Votre code arrive dans un instant.' },
};

export const waitingInBrowser: Messages['waitingInBrowser'] = {
  title: 'Approuvez dans le navigateur',
  lead: 'Une page de Plex s’y est ouverte. Connectez-vous et laissez entrer Latchkey.',
  leadUnopened: 'Ouvrez la page, connectez-vous à Plex et laissez entrer Latchkey.',
  openAgain: 'Rouvrir la page',
  copy: 'Copier le lien',
  changeMethod: 'Utiliser plutôt un code',
  scan: 'ou scannez pour approuver sur votre téléphone',
  qrName: 'Code QR de la page d’approbation',
  renewed: 'La page précédente a expiré. En voici une nouvelle.',
};

export const waitingWithCode: Messages['waitingWithCode'] = {
  title: 'Saisissez ce code',
  lead: 'Sur plex.tv/link, depuis n’importe quel appareil.',
  open: 'Ouvrir plex.tv/link',
  copy: 'Copier le code',
  changeMethod: 'Utiliser plutôt le navigateur',
  scan: 'ou scannez pour le saisir sur votre téléphone',
  qrName: 'Code QR de plex.tv/link',
  renewed: 'Le code précédent a expiré. En voici un nouveau.',
};

export const timeLeft: Messages['timeLeft'] = {
  minutes: (minutes) => `encore ${minutesOf('fr', minutes)}`,
  exactly: (clock) => `encore ${clock}`,
};

export const codeExpired: Messages['codeExpired'] = {
  title: 'Le code a expiré',
  lead: {
    browser: 'La page a longtemps attendu une réponse. Demandez un nouveau code pour la rouvrir.',
    code: 'Il n’a pas été saisi à temps. Un autre arrive en une seconde.',
  },
  renew: 'Demander un nouveau code',
};
