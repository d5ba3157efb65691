import type { Messages } from '../messages.ts';

export const confirming: Messages['confirming'] = {
  title: 'Approuvé',
  lead: 'Latchkey demande à Plex qui vous êtes…',
  putOffTitle: 'Approuvé, c’est presque fini',
  putOffLead: 'Il ne manque que votre nom. Latchkey continue de demander.',
  notSignedOutTitle: 'La session n’est pas encore fermée',
  notSignedOutLead: 'Votre trousseau n’a pas lâché la clé.',
};

export const tokenNotKept: Messages['tokenNotKept'] = {
  title: 'Votre clé n’est pas encore enregistrée',
  lead: 'Plex a approuvé cet ordinateur, mais la clé n’a pas pu être enregistrée.',
};

export const keychain: Messages['keychain'] = {
  title: 'Ouverture de votre trousseau…',
  lead: 'Latchkey cherche une clé qu’il aurait gardée.',
  slowTitle: 'En attente de votre trousseau',
  slowLead: 'Il faut peut-être le déverrouiller. Cherchez une fenêtre qui demande votre mot de passe.',
};

export const keptIn: Messages['keptIn'] = {
  keychain: 'Clé gardée dans le trousseau de l’ordinateur',
  'this-session': 'Clé gardée pour cette fois seulement',
};
