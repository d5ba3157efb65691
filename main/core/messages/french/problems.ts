import type { Messages } from '../messages.ts';

export const problems: Messages['problems'] = {
  unreachable: {
    title: 'Plex est injoignable',
    body: 'Rien ne mène à plex.tv pour le moment. Vérifiez que cet ordinateur est en ligne.',
    summary: 'Plex est injoignable. Vérifiez que cet ordinateur est en ligne.',
  },
  'timed-out': {
    title: 'Plex a mis trop de temps à répondre',
    body: 'Le réseau est peut-être lent, ou Plex débordé. Patientez un instant.',
    summary: 'Plex a mis trop de temps à répondre. Le réseau est peut-être lent.',
  },
  'insecure-connection': {
    title: 'La connexion n’est pas sûre',
    body: 'Le certificat de Plex n’a pas pu être vérifié, rien n’a donc été envoyé. Vérifiez la date et l’heure de cet ordinateur, et les filtres de votre réseau.',
    summary: 'Le certificat de Plex n’a pas pu être vérifié. Vérifiez la date et l’heure.',
  },
  'someone-else-answered': {
    title: 'Votre réseau a répondu, pas Plex',
    body: 'Dans les hôtels, les trains et les bureaux, le Wi-Fi demande parfois sa propre connexion. Ouvrez une page dans votre navigateur pour voir.',
    summary: 'Votre réseau a répondu, pas Plex. Ouvrez votre navigateur pour vous y connecter.',
  },
  'plex-trouble': {
    title: 'Plex a des difficultés',
    body: 'Cela vient de Plex, pas de vous. En général, tout rentre dans l’ordre en quelques minutes.',
    summary: 'Plex a des difficultés. Cela ne vient pas de vous et passe en général vite.',
  },
  'too-many-requests': {
    title: 'Plex demande une petite pause',
    body: 'Trop de demandes sont venues de votre réseau. Attendez une minute avant la prochaine.',
    summary: 'Plex demande une petite pause après trop de demandes.',
  },
  'request-refused': {
    title: 'Plex a refusé la demande',
    body: 'Plex n’accepte plus ce que demande cette version de Latchkey. Voyez s’il y en a une plus récente.',
    summary: 'Plex a refusé la demande. Cherchez une version plus récente de Latchkey.',
  },
  'answer-not-understood': {
    title: 'La réponse de Plex n’a pas de sens',
    body: 'Latchkey ne sait pas lire ce qui est revenu. Si cela dure, cherchez une version plus récente.',
    summary: 'Plex a répondu quelque chose que Latchkey ne sait pas lire.',
  },
  'token-rejected': {
    title: 'Plex a déconnecté cet ordinateur',
    body: 'La clé gardée ici n’est plus valable. Elle a peut-être été supprimée dans votre compte Plex.',
    summary: 'Plex a déconnecté cet ordinateur. Connectez-vous à nouveau.',
  },
  'token-not-understood': {
    title: 'Autre chose a pris la place de la clé',
    body: 'Ce que garde votre trousseau ne peut pas être une clé Plex. Connectez-vous à nouveau\u202F; la nouvelle clé prendra sa place.',
    summary: 'La clé gardée ici est illisible. Connectez-vous à nouveau pour la remplacer.',
  },
  'token-not-ended': {
    title: 'Session fermée sur cet ordinateur',
    body: 'Plex n’a pas encore pu être prévenu. Latchkey continue d’essayer, y compris à son prochain démarrage.',
    summary: 'Session fermée ici. Plex sera prévenu dès qu’il sera joignable.',
  },
  'token-left-alive': {
    title: 'Session fermée ici, mais pas chez Plex',
    body: 'Plex n’a pas pu être prévenu. Pour y mettre fin là-bas, supprimez Latchkey des «\u00A0Appareils autorisés\u00A0» de votre compte Plex.',
    summary: 'Session fermée ici. Supprimez Latchkey des «\u00A0Appareils autorisés\u00A0» de votre compte Plex.',
  },
  'token-entry-left': {
    title: 'Session fermée, une clé inutile reste',
    body: 'Plex a mis fin à la clé, plus personne n’est connecté avec elle. Votre trousseau n’a pas rendu son entrée\u00A0: supprimez-la là-bas à la main si vous le souhaitez.',
    summary: 'Session fermée. Une clé inutile reste dans votre trousseau, vous pouvez la supprimer.',
  },
  'browser-not-opened': {
    title: 'Le navigateur ne s’est pas ouvert',
    body: 'Latchkey n’a trouvé aucun navigateur. Réessayez, ou scannez l’image avec votre téléphone.',
    summary: 'Le navigateur ne s’est pas ouvert. Copiez le lien, ou scannez avec votre téléphone.',
  },
  'keychain-unavailable': {
    title: 'Il n’y a pas de trousseau ici',
    body: 'Latchkey a besoin du trousseau du système pour garder la clé. Sous Linux, c’est GNOME Keyring ou KWallet.',
    summary: 'Il n’y a pas de trousseau ici. Sous Linux, installez GNOME Keyring ou KWallet.',
  },
  'keychain-locked': {
    title: 'Votre trousseau est verrouillé',
    body: 'Déverrouillez-le avec votre mot de passe, puis réessayez.',
    summary: 'Votre trousseau est verrouillé. Déverrouillez-le, puis réessayez.',
  },
  'keychain-denied': {
    title: 'Votre trousseau a refusé Latchkey',
    body: 'Quand le système demande si Latchkey peut utiliser le trousseau, choisissez «\u00A0Autoriser\u00A0».',
    summary: 'Votre trousseau a refusé Latchkey. Quand le système demande, choisissez «\u00A0Autoriser\u00A0».',
  },
  'keychain-too-large': {
    title: 'La clé n’entre pas dans le trousseau',
    body: 'La clé de Plex est plus longue que ce trousseau ne l’accepte. Elle peut être gardée jusqu’à ce que vous quittiez.',
    summary: 'La clé est plus longue que ce trousseau ne l’accepte.',
  },
  'keychain-timed-out': {
    title: 'Votre trousseau n’a pas répondu',
    body: 'Il attend peut-être votre mot de passe dans une fenêtre derrière celle-ci.',
    summary: 'Votre trousseau n’a pas répondu. Il attend peut-être votre mot de passe.',
  },
  'keychain-restarted': {
    title: 'Votre trousseau a redémarré',
    body: 'Latchkey n’y trouve plus son chemin. Réessayez, ou quittez Latchkey et rouvrez-le.',
    summary: 'Votre trousseau a redémarré. Quittez Latchkey et rouvrez-le.',
  },
  'keychain-lock-failed': {
    title: 'Latchkey ne peut pas écrire sur le disque',
    body: 'Avant de modifier votre trousseau, il place un petit fichier dans votre dossier personnel. Vérifiez que le disque n’est ni plein ni protégé.',
    summary: 'Impossible d’écrire dans votre dossier personnel. Vérifiez votre disque.',
  },
  'start-at-login-refused': {
    title: 'Votre système a refusé le changement',
    body: 'Rien ne change à l’ouverture de session. Vérifiez les réglages de votre système, et que votre disque accepte l’écriture.',
    summary: 'Votre système a refusé, rien n’a changé. Vérifiez ses réglages et votre disque.',
  },
  'not-allowed': {
    title: 'Ce n’est pas possible maintenant',
    body: 'Latchkey était occupé à autre chose. Rien n’a été changé.',
    summary: 'Ce n’est pas possible maintenant. Rien n’a été changé.',
  },
  unexpected: {
    title: 'Quelque chose s’est mal passé',
    body: 'Latchkey ne s’y attendait pas. Si cela se reproduit, quittez Latchkey et rouvrez-le.',
    summary: 'Il s’est passé quelque chose que Latchkey n’avait pas prévu.',
  },
};
