import type { Messages } from '../messages.ts';

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
