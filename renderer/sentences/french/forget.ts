import type { OutsideSentences } from '../sentences.ts';

export const forget: OutsideSentences['forget'] = {
  done: 'Tout ce que Latchkey gardait sur cet ordinateur a disparu, et votre clé n’est plus valable chez Plex.',
  doneHere:
    'Tout ce que Latchkey gardait sur cet ordinateur a disparu. Plex n’a pas pu être prévenu\u202F: supprimez Latchkey des «\u00A0Appareils autorisés\u00A0» de votre compte Plex.',
  nothingDone: 'Rien n’a été supprimé.',
  isOpen: 'Latchkey est ouvert. Quittez-le d’abord.',
};
