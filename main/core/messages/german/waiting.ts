import { minutesOf } from '../quantities.ts';
import type { Messages } from '../messages.ts';

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
