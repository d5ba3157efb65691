import type { SystemMessages } from '../messages.ts';

/** What is said in French outside of the page. */
export const frenchSystem: SystemMessages = {
  menuOnMac: {
    about: 'À propos de Latchkey',
    settings: 'Réglages…',
    services: 'Services',
    hide: 'Masquer Latchkey',
    hideOthers: 'Masquer les autres',
    showAll: 'Tout afficher',
    quit: 'Quitter Latchkey',
    edit: 'Édition',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    window: 'Fenêtre',
    minimise: 'Placer dans le Dock',
    zoom: 'Réduire/agrandir',
    bringAllToFront: 'Tout ramener au premier plan',
    close: 'Fermer la fenêtre',
    help: 'Aide',
    check: 'Vérifier cet ordinateur',
    checkForUpdates: 'Rechercher les mises à jour',
  },
  menuElsewhere: {
    file: '&Fichier',
    settings: '&Réglages…',
    quit: '&Quitter',
    edit: '&Édition',
    undo: '&Annuler',
    redo: '&Rétablir',
    cut: 'Co&uper',
    copy: '&Copier',
    paste: 'C&oller',
    selectAll: '&Tout sélectionner',
    window: 'Fe&nêtre',
    minimise: '&Réduire',
    close: '&Fermer',
    help: '&Aide',
    check: '&Vérifier cet ordinateur',
    checkForUpdates: 'Rechercher les &mises à jour',
    about: 'À &propos de Latchkey',
  },
  forget: {
    done: 'Tout ce que Latchkey gardait sur cet ordinateur a disparu, et votre clé n’est plus valable chez Plex.',
    doneHere:
      'Tout ce que Latchkey gardait sur cet ordinateur a disparu. Plex n’a pas pu être prévenu\u00A0: supprimez Latchkey des «\u00A0Appareils autorisés\u00A0» de votre compte Plex.',
    nothingDone: 'Rien n’a été supprimé.',
    isOpen: 'Latchkey est ouvert. Quittez-le d’abord.',
    keyGone: 'Votre trousseau ne contient plus rien de Latchkey.',
    revokedAtPlex: 'Votre clé n’est plus valable chez Plex.',
    plexNotTold:
      'Plex n’a pas pu être prévenu\u00A0: supprimez Latchkey des «\u00A0Appareils autorisés\u00A0» de votre compte Plex.',
    filesLeft: 'Ce qui suit n’a pas pu être supprimé, à vous de l’effacer\u00A0:',
    partlyDone:
      'Seule une partie de ce que Latchkey gardait sur cet ordinateur a disparu. Il ne se lance plus à l’ouverture de session, mais il reste peut-être quelque chose de Latchkey dans votre trousseau, et vos réglages sont toujours là. Dès que le trousseau fonctionne, recommencez.',
  },
  refusal: {
    switches: (switches) => `Latchkey ne démarre pas avec ${switches}.`,
    sandboxOfAppImage:
      'Son bac à sable contribue à protéger votre connexion, et ce système ne le lance que pour les paquets installés. Installez le paquet deb ou rpm à la place de l’AppImage.',
    sandbox:
      'Son bac à sable contribue à protéger votre connexion. S’il ne peut pas démarrer, autorisez les espaces de noms utilisateur pour Latchkey (userns dans AppArmor), ou attribuez chrome-sandbox à root avec le mode 4755.',
  },
  failure: {
    check: 'Cet ordinateur n’a pas pu être vérifié.',
    forget: 'Ce que Latchkey gardait sur cet ordinateur n’a pas pu être supprimé.',
    start: 'Latchkey n’a pas pu démarrer.',
    folder:
      'Latchkey n’a pas démarré, car il ne peut pas écrire dans son dossier. Faites de la place sur votre disque ou donnez-vous le droit de modifier le dossier, puis relancez Latchkey\u00A0:',
  },
  commandLine: {
    usage: 'Utilisation\u00A0: latchkey check | status',
    unknownCommand: (command) => `Il n’y a pas de commande «\u00A0${command}\u00A0».`,
    unknownArgument: (command, argument) => `«\u00A0${command}\u00A0» n’accepte pas «\u00A0${argument}\u00A0».`,
    failed: 'Cela n’a pas pu être fait.',
  },
};
