import type { Sentences } from '../sentences.ts';

export const settings: Sentences['settings'] = {
  open: 'Einstellungen',
  title: 'Einstellungen',
  close: 'Schließen',
  language: 'Sprache',
  startAtLogin: 'Latchkey beim Anmelden am Computer starten',
  asTheSystem: (languageName) => (languageName === null ? 'Wie das System' : `Wie das System: ${languageName}`),
};
