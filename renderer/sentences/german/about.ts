import type { Sentences } from '../sentences.ts';

export const about: Sentences['about'] = {
  title: 'Über Latchkey',
  version: 'Version',
  updates: 'Updates',
  system: 'System',
  licence: 'Freie Software der Latchkey-Autoren (MIT-Lizenz).',
  unaffiliated: 'Latchkey gehört nicht zu Plex.',
  copy: 'Kopieren',
  close: 'Schließen',
};
