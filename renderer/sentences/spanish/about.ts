import type { Sentences } from '../sentences.ts';

export const about: Sentences['about'] = {
  title: 'Acerca de Latchkey',
  version: 'Versión',
  updates: 'Actualizaciones',
  system: 'Sistema',
  licence: 'Software libre de los autores de Latchkey (licencia MIT).',
  unaffiliated: 'Latchkey no está afiliado a Plex.',
  copy: 'Copiar',
  close: 'Cerrar',
};
