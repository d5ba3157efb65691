import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  open: 'Ajustes',
  title: 'Ajustes',
  close: 'Cerrar',
  language: 'Idioma',
  startAtLogin: 'Abrir Latchkey al iniciar sesión en el equipo',
  asTheSystem: (languageName) => (languageName === null ? 'El del sistema' : `El del sistema: ${languageName}`),
};
