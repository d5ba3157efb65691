import type { Sentences } from '../sentences.ts';

export const settings: Sentences['settings'] = {
  open: 'Réglages',
  title: 'Réglages',
  close: 'Fermer',
  language: 'Langue',
  asTheSystem: (languageName) =>
    languageName === null ? 'Celle du système' : `Celle du système\u00A0: ${languageName}`,
};
