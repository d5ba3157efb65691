import type { Messages } from '../messages.ts';
import { counted, span } from '../quantities.ts';

export const actions: Messages['actions'] = {
  tryAgain: 'Réessayer',
  ok: 'OK',
  cancel: 'Annuler',
  copied: 'Copié',
  dismiss: 'Fermer',
  notNow: 'Plus tard',
  signInAgain: 'Se reconnecter',
  openThePage: 'Ouvrir la page',
  keepForThisSession: 'Garder pour cette fois seulement',
  goOnForThisSession: 'Continuer pour cette fois seulement',
};

export const brokenPage: Messages['brokenPage'] = {
  title: 'Cette fenêtre ne fonctionne plus',
  body: 'Rien n’est perdu\u00A0: ce qui était en cours continue.',
  bodySignedIn: 'Rien n’est perdu. Si cela se reproduit, déconnectez-vous puis reconnectez-vous.',
  reload: 'Recharger',
};

export const settings: Messages['settings'] = {
  open: 'Réglages',
  title: 'Réglages',
  close: 'Fermer',
  language: 'Langue',
  startAtLogin: 'Lancer Latchkey à l’ouverture de session',
  asTheSystem: (languageName) =>
    languageName === null ? 'Celle du système' : `Celle du système\u00A0: ${languageName}`,
};

export const check: Messages['check'] = {
  open: 'Vérifier cet ordinateur',
  title: 'Vérifier cet ordinateur',
  underWay: 'Vérification…',
  copy: 'Copier le rapport',
  again: 'Revérifier',
  close: 'Fermer',
};

export const checkTitles: Messages['checkTitles'] = {
  name: 'Adresse de plex.tv',
  plex: 'Accès à Plex',
  proxy: 'Proxy',
  clock: 'Date et heure',
  keychain: 'Trousseau',
  token: 'Votre clé',
};

export const markNames: Messages['markNames'] = {
  fine: 'En ordre',
  trouble: 'Problème',
  'not-applicable': 'Sans objet',
  'not-checked': 'Non vérifié',
};

export const findings: Messages['findings'] = {
  fine: {
    name: 'Trouvée.',
    plex: 'Établi, et c’est bien Plex qui répond.',
    proxy: 'Aucun sur le chemin.',
    clock: 'Exactes.',
    keychain: 'Il prend une clé et la rend.',
    token: 'Plex l’accepte.',
  },
  marked: (mark) => `${mark}\u00A0: `,
  throughProxy: (proxy) => `Par ${proxy}.`,
  nameNotFound: 'Elle est introuvable. Vérifiez que vous êtes en ligne, ou essayez un autre serveur DNS.',
  nameMisdirected: 'Elle mène à cet ordinateur ou à son réseau. Quelque chose bloque Plex\u00A0: autorisez plex.tv.',
  proxyUnreachable: (proxy) => `${proxy} ne répond pas. Vérifiez les réglages de proxy du système.`,
  clockAhead: (byMillis) => `L’horloge avance de ${span('fr', byMillis)}. Laissez le système la régler tout seul.`,
  clockBehind: (byMillis) => `L’horloge retarde de ${span('fr', byMillis)}. Laissez le système la régler tout seul.`,
  keychainForgets: 'Il prend une clé mais ne la rend pas. Redémarrez le trousseau, ou cet ordinateur.',
  because: {
    'the-proxy-looks-it-up': 'Votre proxy s’en charge.',
    'no-name-is-used': 'Ici, Plex est indiqué sans nom.',
    'nobody-is-signed-in': 'Aucune session n’est ouverte.',
    plex: 'Plex doit d’abord répondre.',
    keychain: 'Le trousseau doit d’abord fonctionner.',
    unexpected: 'Quelque chose s’est mal passé. Revérifiez.',
  },
  allWell: 'Tout va bien.',
  notEverything: 'Tout n’a pas pu être vérifié.',
  toLookAt: (count) =>
    counted('fr', count, { one: `${count} point à regarder.`, other: `${count} points à regarder.` }),
};

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

export const updates: Messages['updates'] = {
  region: 'Mise à jour',
  available: (version) => `Latchkey ${version} est là`,
  news: 'Nouveautés',
  releaseNotesOf: (version) => `Nouveautés de la version ${version}`,
  close: 'Fermer',
  download: 'Télécharger',
  later: 'Plus tard',
  downloading: (version) => `Téléchargement de Latchkey ${version}`,
  hide: 'Masquer',
  ready: (version) => `Latchkey ${version} est prêt`,
  installedAtQuit: 'L’installation se fera quand vous quitterez.',
  restart: 'Redémarrer maintenant',
  checking: 'Recherche d’une version plus récente…',
  newest: 'Vous avez la version la plus récente',
  notLookedYet: 'Pas encore recherchées',
  ok: 'OK',
  notChecked: 'La recherche de mises à jour a échoué',
  notDownloaded: (version) => `Latchkey ${version} n’a pas été téléchargé`,
  notInstalled: (version) => `Latchkey ${version} n’a pas été installé`,
  tryAgain: 'Réessayer',
};

export const notOffered: Messages['notOffered'] = {
  'package-manager': 'Les nouvelles versions existent en paquet, là où vous avez trouvé celle-ci',
  'not-packaged': 'Cette copie de Latchkey n’est pas mise à jour',
  'not-signed': 'Cette copie de Latchkey n’est pas signée et n’est donc pas mise à jour',
};

export const updateProblems: Messages['updateProblems'] = {
  'update-server-unreachable': 'Le serveur de mises à jour est injoignable. Vérifiez que cet ordinateur est en ligne.',
  'update-server-trouble': 'Le serveur de mises à jour a des difficultés. Réessayez plus tard.',
  'download-interrupted': 'La connexion a été coupée. Réessayez.',
  'release-not-understood': 'La réponse du serveur de mises à jour n’avait pas de sens. Réessayez plus tard.',
  'update-damaged': 'Le fichier reçu était endommagé et a été jeté. Réessayez.',
  'update-not-signed': 'Le fichier reçu ne vient pas des auteurs de Latchkey et a été jeté.',
  'disk-full': 'Votre disque est plein. Faites de la place, puis réessayez.',
  'disk-refused': 'Impossible d’écrire sur votre disque. Vérifiez ses droits, puis réessayez.',
  'app-not-installed':
    'Latchkey ne peut pas être remplacé là où il se trouve. Déplacez-le dans le dossier Applications et ouvrez-le de là.',
  'update-failed': 'Quelque chose s’est mal passé. Réessayez.',
};
