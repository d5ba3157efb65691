import type { OutsideSentences } from '../sentences.ts';

export const forget: OutsideSentences['forget'] = {
  done: 'Alles, was Latchkey auf diesem Computer aufbewahrt hat, ist weg, und dein Schlüssel gilt bei Plex nicht mehr.',
  doneHere:
    'Alles, was Latchkey auf diesem Computer aufbewahrt hat, ist weg. Plex ließ sich nicht erreichen: Entferne Latchkey in deinem Plex-Konto unter „Autorisierte Geräte“.',
  nothingDone: 'Entfernt wurde nichts.',
  isOpen: 'Latchkey ist geöffnet. Beende es zuerst.',
};
