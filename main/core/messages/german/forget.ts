import type { OutsideSentences } from '../messages.ts';

export const forget: OutsideSentences['forget'] = {
  done: 'Alles, was Latchkey auf diesem Computer aufbewahrt hat, ist weg, und dein Schlüssel gilt bei Plex nicht mehr.',
  doneHere:
    'Alles, was Latchkey auf diesem Computer aufbewahrt hat, ist weg. Plex ließ sich nicht erreichen: Entferne Latchkey in deinem Plex-Konto unter „Autorisierte Geräte“.',
  nothingDone: 'Entfernt wurde nichts.',
  isOpen: 'Latchkey ist geöffnet. Beende es zuerst.',
  keyGone: 'In deinem Schlüsselbund liegt nichts mehr von Latchkey.',
  revokedAtPlex: 'Dein Schlüssel gilt bei Plex nicht mehr.',
  plexNotTold: 'Plex ließ sich nicht erreichen: Entferne Latchkey in deinem Plex-Konto unter „Autorisierte Geräte“.',
  filesLeft: 'Folgendes ließ sich nicht entfernen, bitte lösche es selbst:',
  partlyDone:
    'Von dem, was Latchkey auf diesem Computer aufbewahrt hat, ist nur ein Teil weg. Beim Anmelden am Computer startet es nicht mehr, aber in deinem Schlüsselbund liegt vielleicht noch etwas, und deine Einstellungen sind noch da. Sobald der Schlüsselbund wieder geht, mach dasselbe noch einmal.',
};
