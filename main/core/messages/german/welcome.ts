import type { Messages } from '../messages.ts';

export const welcome: Messages['welcome'] = {
  lead: 'Meldet diesen Computer bei Plex an und bewahrt den Schlüssel sicher auf.',
  signIn: 'Mit Plex anmelden',
  codeInstead: 'Lieber mit Code',
  sessionOnly: 'Ohne Schlüsselbund gilt deine Anmeldung nur bis zum Beenden.',
  unaffiliated: 'Latchkey gehört nicht zu Plex.',
};

export const deviceName: Messages['deviceName'] = {
  line: 'Dieser Computer erscheint in Plex als',
  change: 'Ändern',
  changeWhat: 'Namen dieses Computers ändern',
  label: 'Name dieses Computers in Plex',
  hint: 'Leer: Name des Systems',
  save: 'Speichern',
};
