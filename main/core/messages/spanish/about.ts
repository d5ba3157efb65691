import type { Messages } from '../messages.ts';

export const about: Messages['about'] = {
  title: 'Acerca de Latchkey',
  version: 'Versión',
  updates: 'Actualizaciones',
  system: 'Sistema',
  licence: 'Software libre de los autores de Latchkey (licencia MIT).',
  unaffiliated: 'Latchkey no está afiliado a Plex.',
  copy: 'Copiar',
  close: 'Cerrar',
};
