import type { Sentences } from '../sentences.ts';

export const settings: Sentences['settings'] = {
  open: 'Réglages',
  title: 'Réglages',
  close: 'Fermer',
  language: 'Langue',
  startAtLogin: 'Lancer Latchkey à l’ouverture de session',
  asTheSystem: (languageName) =>
    languageName === null ? 'Celle du système' : `Celle du système\u00A0: ${languageName}`,
};
