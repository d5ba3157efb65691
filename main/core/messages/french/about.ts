import type { Messages } from '../messages.ts';

export const about: Messages['about'] = {
  title: 'À propos de Latchkey',
  version: 'Version',
  updates: 'Mises à jour',
  system: 'Système',
  licence: 'Logiciel libre des auteurs de Latchkey (licence MIT).',
  unaffiliated: 'Latchkey n’est pas affilié à Plex.',
  copy: 'Copier',
  close: 'Fermer',
};
