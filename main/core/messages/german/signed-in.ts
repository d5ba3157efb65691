import type { Messages } from '../messages.ts';

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
