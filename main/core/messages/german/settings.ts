import type { Messages } from '../messages.ts';

export const settings: Messages['settings'] = {
  open: 'Einstellungen',
  title: 'Einstellungen',
  close: 'Schließen',
  language: 'Sprache',
  startAtLogin: 'Latchkey beim Anmelden am Computer starten',
  asTheSystem: (languageName) => (languageName === null ? 'Wie das System' : `Wie das System: ${languageName}`),
};
