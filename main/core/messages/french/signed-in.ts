import type { Messages } from '../messages.ts';

export const account: Messages['account'] = {
  nameless: 'Votre compte Plex',
};

export const plans: Messages['plans'] = {
  'Plex Pass': 'Plex Pass',
  free: 'Gratuit',
};

export const email: Messages['email'] = {
  hidden: 'Adresse e-mail, masquée',
  show: 'Afficher',
  hide: 'Masquer',
  showWhat: 'Afficher l’adresse e-mail',
  hideWhat: 'Masquer l’adresse e-mail',
};

export const confirmation: Messages['confirmation'] = {
  confirmed: 'Confirmé par Plex',
  underWay: 'Vérification auprès de Plex…',
  putOff: (why) => `${why}. Votre session reste ouverte.`,
};

export const anotherAccount: Messages['anotherAccount'] = {
  title: 'Un autre compte que la dernière fois',
  body: 'Ce n’est pas vous\u202F? Alors l’approbation vient du compte de quelqu’un d’autre\u00A0: déconnectez-vous et recommencez.',
  accept: 'C’est bien moi',
};

export const signedInSince: Messages['signedInSince'] = {
  today: (time) => `Session ouverte aujourd’hui à ${time}`,
  yesterday: (time) => `Session ouverte hier à ${time}`,
  on: (date, time) => `Session ouverte le ${date} à ${time}`,
  sometime: 'Session ouverte',
};

export const signOut: Messages['signOut'] = {
  open: 'Se déconnecter',
  question: 'Déconnecter cet ordinateur\u202F?',
  consequence: 'La clé est supprimée ici et n’est plus valable chez Plex.',
  confirm: 'Se déconnecter',
  cancel: 'Garder la session',
  failedTitle: 'Votre session est toujours ouverte ici',
};

export const signingOut: Messages['signingOut'] = {
  title: 'Déconnexion…',
  lead: 'Latchkey supprime la clé et prévient Plex.',
  slowLead: 'Votre trousseau prend son temps. Cherchez une fenêtre qui demande votre mot de passe.',
};
