import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  open: 'Réglages',
  title: 'Réglages',
  close: 'Fermer',
  language: 'Langue',
  startAtLogin: 'Lancer Latchkey à l’ouverture de session',
  asTheSystem: (languageName) =>
    languageName === null ? 'Celle du système' : `Celle du système\u00A0: ${languageName}`,
};
