import type { Messages } from '../messages.ts';
import { minutesOf } from '../quantities.ts';

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

export const requesting: Messages['requesting'] = {
  browser: { title: 'Demande en cours…', lead: 'Votre navigateur va s’ouvrir.' },
  code: { title: 'Demande en cours…', lead: 'Votre code arrive dans un instant.' },
};

export const waitingInBrowser: Messages['waitingInBrowser'] = {
  title: 'Approuvez dans le navigateur',
  lead: 'Une page de Plex s’y est ouverte. Connectez-vous et laissez entrer Latchkey.',
  leadUnopened: 'Ouvrez la page, connectez-vous à Plex et laissez entrer Latchkey.',
  openAgain: 'Rouvrir la page',
  copy: 'Copier le lien',
  changeMethod: 'Utiliser plutôt un code',
  scan: 'ou scannez pour approuver sur votre téléphone',
  qrName: 'Code QR de la page d’approbation',
  renewed: 'La page précédente a expiré. En voici une nouvelle.',
};

export const waitingWithCode: Messages['waitingWithCode'] = {
  title: 'Saisissez ce code',
  lead: 'Sur plex.tv/link, depuis n’importe quel appareil.',
  open: 'Ouvrir plex.tv/link',
  copy: 'Copier le code',
  changeMethod: 'Utiliser plutôt le navigateur',
  scan: 'ou scannez pour le saisir sur votre téléphone',
  qrName: 'Code QR de plex.tv/link',
  renewed: 'Le code précédent a expiré. En voici un nouveau.',
};

export const timeLeft: Messages['timeLeft'] = {
  minutes: (minutes) => `encore ${minutesOf('fr', minutes)}`,
  exactly: (clock) => `encore ${clock}`,
};

export const codeExpired: Messages['codeExpired'] = {
  title: 'Le code a expiré',
  lead: {
    browser: 'La page a longtemps attendu une réponse. Demandez un nouveau code pour la rouvrir.',
    code: 'Il n’a pas été saisi à temps. Un autre arrive en une seconde.',
  },
  renew: 'Demander un nouveau code',
};

export const confirming: Messages['confirming'] = {
  title: 'Approuvé',
  lead: 'Latchkey demande à Plex qui vous êtes…',
  putOffTitle: 'Approuvé, c’est presque fini',
  putOffLead: 'Il ne manque que votre nom. Latchkey continue de demander.',
  notSignedOutTitle: 'La session n’est pas encore fermée',
  notSignedOutLead: 'Votre trousseau n’a pas lâché la clé.',
};

export const tokenNotStored: Messages['tokenNotStored'] = {
  title: 'Votre clé n’est pas encore enregistrée',
  lead: 'Plex a approuvé cet ordinateur, mais la clé n’a pas pu être enregistrée.',
};

export const keychain: Messages['keychain'] = {
  title: 'Ouverture de votre trousseau…',
  lead: 'Latchkey cherche une clé qu’il aurait gardée.',
  slowTitle: 'En attente de votre trousseau',
  slowLead: 'Il faut peut-être le déverrouiller. Cherchez une fenêtre qui demande votre mot de passe.',
};

export const tokenStorage: Messages['tokenStorage'] = {
  keychain: 'Clé gardée dans le trousseau de l’ordinateur',
  'this-session': 'Clé gardée pour cette fois seulement',
};

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

export const titles: Messages['titles'] = {
  openingKeychain: 'Ouverture du trousseau',
  requestingACode: 'Demande en cours',
  waitingForApproval: 'En attente de votre approbation',
  codeExpired: 'Code expiré',
  approved: 'Approuvé',
  notSignedOut: 'Session toujours ouverte',
  tokenNotStored: 'Clé non enregistrée',
  signingOut: 'Déconnexion',
};

export const announcements: Messages['announcements'] = {
  keychainSlow: 'Votre trousseau attend peut-être d’être déverrouillé.',
  signedOut: 'Session fermée.',
  waitingInBrowser: 'En attente de votre approbation dans le navigateur.',
  code: (spelledCode) => `Votre code est ${spelledCode}.`,
  renewed: (spelledCode) => `Le nouveau code est ${spelledCode}.`,
  spelled: (characters) => characters.join(', '),
  expired: 'Le code a expiré.',
  approved: 'Approuvé.',
  signedIn: 'Session ouverte.',
  signedInAs: (name) => `Session ouverte pour ${name}.`,
  confirmed: 'Confirmé par Plex.',
  headline: (headline) => `${headline}.`,
  because: (what, why) => `${what}. ${why}`,
  signingOut: 'Déconnexion en cours.',
};
