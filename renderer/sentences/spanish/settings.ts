import type { Sentences } from '../sentences.ts';

export const settings: Sentences['settings'] = {
  open: 'Ajustes',
  title: 'Ajustes',
  close: 'Cerrar',
  language: 'Idioma',
  asTheSystem: (languageName) => (languageName === null ? 'El del sistema' : `El del sistema: ${languageName}`),
};
