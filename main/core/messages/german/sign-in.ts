import type { Messages } from '../messages.ts';
import { minutesOf } from '../quantities.ts';

export const welcome: Messages['welcome'] = {
  lead: 'Meldet diesen Computer bei Plex an und bewahrt den Schlüssel sicher auf.',
  signIn: 'Mit Plex anmelden',
  codeInstead: 'Lieber mit Code',
  sessionOnly: 'Ohne Schlüsselbund gilt deine Anmeldung nur bis zum Beenden.',
  unaffiliated: 'Latchkey gehört nicht zu Plex.',
};

export const deviceName: Messages['deviceName'] = {
  line: 'Dieser Computer erscheint in Plex als',
  change: 'Ändern',
  changeWhat: 'Namen dieses Computers ändern',
  label: 'Name dieses Computers in Plex',
  hint: 'Leer: Name des Systems',
  save: 'Speichern',
};

export const requesting: Messages['requesting'] = {
  browser: { title: 'Plex wird gefragt\u00A0…', lead: 'Gleich öffnet sich dein Browser.' },
  code: { title: 'Plex wird gefragt\u00A0…', lead: 'Gleich ist dein Code da.' },
};

export const waitingInBrowser: Messages['waitingInBrowser'] = {
  title: 'Im Browser freigeben',
  lead: 'Dort hat sich eine Seite von Plex geöffnet. Melde dich an und lass Latchkey herein.',
  leadUnopened: 'Öffne die Seite, melde dich bei Plex an und lass Latchkey herein.',
  openAgain: 'Erneut öffnen',
  copy: 'Link kopieren',
  changeMethod: 'Lieber mit Code',
  scan: 'oder scanne, um am Handy freizugeben',
  qrName: 'QR-Code der Freigabeseite',
  renewed: 'Die vorige Seite ist abgelaufen. Diese ist neu.',
};

export const waitingWithCode: Messages['waitingWithCode'] = {
  title: 'Gib diesen Code ein',
  lead: 'Auf plex.tv/link, mit einem beliebigen Gerät.',
  open: 'plex.tv/link öffnen',
  copy: 'Code kopieren',
  changeMethod: 'Lieber im Browser',
  scan: 'oder scanne, um ihn am Handy einzugeben',
  qrName: 'QR-Code von plex.tv/link',
  renewed: 'Der vorige Code ist abgelaufen. Dieser ist neu.',
};

export const timeLeft: Messages['timeLeft'] = {
  minutes: (minutes) => `noch ${minutesOf('de', minutes)}`,
  exactly: (clock) => `noch ${clock}`,
};

export const codeExpired: Messages['codeExpired'] = {
  title: 'Der Code ist abgelaufen',
  lead: {
    browser: 'Die Seite hat lange auf eine Antwort gewartet. Hol dir einen neuen Code, um sie wieder zu öffnen.',
    code: 'Er wurde nicht rechtzeitig eingegeben. Ein neuer ist gleich da.',
  },
  renew: 'Neuen Code holen',
};

export const confirming: Messages['confirming'] = {
  title: 'Freigegeben',
  lead: 'Plex wird gefragt, wer du bist\u00A0…',
  putOffTitle: 'Freigegeben, fast geschafft',
  putOffLead: 'Nur dein Name fehlt noch. Latchkey fragt weiter.',
  notSignedOutTitle: 'Du bist noch nicht abgemeldet',
  notSignedOutLead: 'Dein Schlüsselbund hat den Schlüssel nicht hergegeben.',
};

export const tokenNotStored: Messages['tokenNotStored'] = {
  title: 'Dein Schlüssel ist noch nicht gespeichert',
  lead: 'Plex hat diesen Computer freigegeben, aber der Schlüssel ließ sich nicht speichern.',
};

export const keychain: Messages['keychain'] = {
  title: 'Schlüsselbund wird geöffnet\u00A0…',
  lead: 'Latchkey sucht nach einem aufbewahrten Schlüssel.',
  slowTitle: 'Warten auf deinen Schlüsselbund',
  slowLead: 'Vielleicht will er entsperrt werden. Suche nach einem Fenster, das nach deinem Passwort fragt.',
};

export const tokenStorage: Messages['tokenStorage'] = {
  keychain: 'Liegt im Schlüsselbund dieses Computers',
  'this-session': 'Bleibt nur für diese Sitzung',
};

export const account: Messages['account'] = {
  nameless: 'Dein Plex-Konto',
};

export const plans: Messages['plans'] = {
  'Plex Pass': 'Plex Pass',
  free: 'Kostenlos',
};

export const email: Messages['email'] = {
  hidden: 'E-Mail-Adresse, verborgen',
  show: 'Anzeigen',
  hide: 'Verbergen',
  showWhat: 'E-Mail-Adresse anzeigen',
  hideWhat: 'E-Mail-Adresse verbergen',
};

export const confirmation: Messages['confirmation'] = {
  confirmed: 'Von Plex bestätigt',
  underWay: 'Wird bei Plex geprüft\u00A0…',
  putOff: (why) => `${why}. Du bist weiterhin angemeldet.`,
};

export const anotherAccount: Messages['anotherAccount'] = {
  title: 'Ein anderes Konto als letztes Mal',
  body: 'Nicht du? Dann wurde mit dem Konto von jemand anderem freigegeben: Melde dich ab und fang neu an.',
  accept: 'Das bin ich',
};

export const signedInSince: Messages['signedInSince'] = {
  today: (time) => `Heute um ${time} angemeldet`,
  yesterday: (time) => `Gestern um ${time} angemeldet`,
  on: (date, time) => `Am ${date} um ${time} angemeldet`,
  sometime: 'Angemeldet',
};

export const signOut: Messages['signOut'] = {
  open: 'Abmelden',
  question: 'Diesen Computer abmelden?',
  consequence: 'Der Schlüssel wird hier entfernt und bei Plex ungültig.',
  confirm: 'Abmelden',
  cancel: 'Angemeldet bleiben',
  failedTitle: 'Du bist hier noch angemeldet',
};

export const signingOut: Messages['signingOut'] = {
  title: 'Du wirst abgemeldet\u00A0…',
  lead: 'Der Schlüssel wird entfernt und Plex benachrichtigt.',
  slowLead: 'Dein Schlüsselbund lässt sich Zeit. Suche nach einem Fenster, das nach deinem Passwort fragt.',
};

export const titles: Messages['titles'] = {
  openingKeychain: 'Schlüsselbund wird geöffnet',
  requestingACode: 'Plex wird gefragt',
  waitingForApproval: 'Warten auf deine Freigabe',
  codeExpired: 'Code abgelaufen',
  approved: 'Freigegeben',
  notSignedOut: 'Nicht abgemeldet',
  tokenNotStored: 'Schlüssel nicht gespeichert',
  signingOut: 'Abmeldung',
};

export const announcements: Messages['announcements'] = {
  keychainSlow: 'Vielleicht will dein Schlüsselbund entsperrt werden.',
  signedOut: 'Abgemeldet.',
  waitingInBrowser: 'Warten auf deine Freigabe im Browser.',
  code: (spelledCode) => `Dein Code ist ${spelledCode}.`,
  renewed: (spelledCode) => `Der neue Code ist ${spelledCode}.`,
  spelled: (characters) => characters.join(', '),
  expired: 'Der Code ist abgelaufen.',
  approved: 'Freigegeben.',
  signedIn: 'Angemeldet.',
  signedInAs: (name) => `Angemeldet als ${name}.`,
  confirmed: 'Von Plex bestätigt.',
  headline: (headline) => `${headline}.`,
  because: (what, why) => `${what}. ${why}`,
  signingOut: 'Abmeldung läuft.',
};
