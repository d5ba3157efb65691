import { counted, span } from '../quantities.ts';
import type { Messages } from '../messages.ts';

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
