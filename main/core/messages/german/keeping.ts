import type { Messages } from '../messages.ts';

export const confirming: Messages['confirming'] = {
  title: 'Freigegeben',
  lead: 'Plex wird gefragt, wer du bist\u00A0…',
  putOffTitle: 'Freigegeben, fast geschafft',
  putOffLead: 'Nur dein Name fehlt noch. Latchkey fragt weiter.',
  notSignedOutTitle: 'Du bist noch nicht abgemeldet',
  notSignedOutLead: 'Dein Schlüsselbund hat den Schlüssel nicht hergegeben.',
};

export const tokenNotKept: Messages['tokenNotKept'] = {
  title: 'Dein Schlüssel ist noch nicht gespeichert',
  lead: 'Plex hat diesen Computer freigegeben, aber der Schlüssel ließ sich nicht speichern.',
};

export const keychain: Messages['keychain'] = {
  title: 'Schlüsselbund wird geöffnet\u00A0…',
  lead: 'Latchkey sucht nach einem aufbewahrten Schlüssel.',
  slowTitle: 'Warten auf deinen Schlüsselbund',
  slowLead: 'Vielleicht will er entsperrt werden. Suche nach einem Fenster, das nach deinem Passwort fragt.',
};

export const keptIn: Messages['keptIn'] = {
  keychain: 'Liegt im Schlüsselbund dieses Computers',
  'this-session': 'Bleibt nur für diese Sitzung',
};
