import type { OutsideSentences } from '../messages.ts';

export const forget: OutsideSentences['forget'] = {
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
};
