import type { Messages } from '../messages.ts';

export const about: Messages['about'] = {
  title: 'Über Latchkey',
  version: 'Version',
  updates: 'Updates',
  system: 'System',
  licence: 'Freie Software der Latchkey-Autoren (MIT-Lizenz).',
  unaffiliated: 'Latchkey gehört nicht zu Plex.',
  copy: 'Kopieren',
  close: 'Schließen',
};
