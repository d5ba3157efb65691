import type { Sentences } from '../sentences.ts';

export const about: Sentences['about'] = {
  title: 'À propos de Latchkey',
  version: 'Version',
  updates: 'Mises à jour',
  system: 'Système',
  licence: 'Logiciel libre des auteurs de Latchkey (licence MIT).',
  unaffiliated: 'Latchkey n’est pas affilié à Plex.',
  copy: 'Copier',
  close: 'Fermer',
};
