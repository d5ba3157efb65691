import type { OutsideSentences } from '../messages.ts';

export const refusal: OutsideSentences['refusal'] = {
  switches: (switches) => `Latchkey ne démarre pas avec ${switches}.`,
  sandboxOfAppImage:
    'Son bac à sable contribue à protéger votre connexion, et ce système ne le lance que pour les paquets installés. Installez le paquet deb ou rpm à la place de l’AppImage.',
  sandbox:
    'Son bac à sable contribue à protéger votre connexion. S’il ne peut pas démarrer, autorisez les espaces de noms utilisateur pour Latchkey (userns dans AppArmor), ou attribuez chrome-sandbox à root avec le mode 4755.',
};

export const failure: OutsideSentences['failure'] = {
  check: 'Cet ordinateur n’a pas pu être vérifié.',
  forget: 'Ce que Latchkey gardait sur cet ordinateur n’a pas pu être supprimé.',
  start: 'Latchkey n’a pas pu démarrer.',
  folder:
    'Latchkey n’a pas démarré, car il ne peut pas écrire dans son dossier. Faites de la place sur votre disque ou donnez-vous le droit de modifier le dossier, puis relancez Latchkey\u00A0:',
};
