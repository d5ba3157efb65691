import type { Messages } from '../messages.ts';

export const welcome: Messages['welcome'] = {
  lead: 'Connecte cet ordinateur à Plex et garde la clé en lieu sûr.',
  signIn: 'Se connecter avec Plex',
  codeInstead: 'Utiliser plutôt un code',
  sessionOnly: 'Sans trousseau, votre connexion est oubliée dès que vous quittez.',
  unaffiliated: 'Latchkey n’est pas affilié à Plex.',
};

export const deviceName: Messages['deviceName'] = {
  line: 'Cet ordinateur apparaîtra dans Plex sous le nom de',
  change: 'Modifier',
  changeWhat: 'Modifier le nom de cet ordinateur',
  label: 'Nom de cet ordinateur dans Plex',
  hint: 'Vide\u00A0: nom du système',
  save: 'Enregistrer',
};
