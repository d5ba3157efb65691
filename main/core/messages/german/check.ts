import { counted, span } from '../quantities.ts';
import type { Messages } from '../messages.ts';

export const check: Messages['check'] = {
  open: 'Diesen Computer prüfen',
  title: 'Diesen Computer prüfen',
  underWay: 'Wird geprüft\u00A0…',
  copy: 'Bericht kopieren',
  again: 'Erneut prüfen',
  close: 'Schließen',
};

export const checkTitles: Messages['checkTitles'] = {
  name: 'Adresse von plex.tv',
  plex: 'Verbindung zu Plex',
  proxy: 'Proxy',
  clock: 'Datum und Uhrzeit',
  keychain: 'Schlüsselbund',
  token: 'Dein Schlüssel',
};

export const markNames: Messages['markNames'] = {
  fine: 'In Ordnung',
  trouble: 'Problem',
  'not-applicable': 'Nicht nötig',
  'not-checked': 'Nicht geprüft',
};

export const findings: Messages['findings'] = {
  fine: {
    name: 'Gefunden.',
    plex: 'Steht, und es antwortet wirklich Plex.',
    proxy: 'Keiner dazwischen.',
    clock: 'Stimmen.',
    keychain: 'Nimmt einen Schlüssel an und gibt ihn zurück.',
    token: 'Plex nimmt ihn an.',
  },
  marked: (mark) => `${mark}: `,
  throughProxy: (proxy) => `Über ${proxy}.`,
  nameNotFound: 'Sie ist nicht zu finden. Prüfe, ob du online bist, oder versuche einen anderen DNS-Server.',
  nameMisdirected: 'Sie führt zu diesem Computer oder in sein Netz. Etwas blockiert Plex: Lass plex.tv zu.',
  proxyUnreachable: (proxy) => `${proxy} antwortet nicht. Prüfe die Proxy-Einstellungen deines Systems.`,
  clockAhead: (byMillis) => `Die Uhr geht ${span('de', byMillis)} vor. Lass sie vom System selbst stellen.`,
  clockBehind: (byMillis) => `Die Uhr geht ${span('de', byMillis)} nach. Lass sie vom System selbst stellen.`,
  keychainForgets:
    'Er nimmt einen Schlüssel an, gibt ihn aber nicht zurück. Starte den Schlüsselbund oder den Computer neu.',
  because: {
    'the-proxy-looks-it-up': 'Das übernimmt dein Proxy.',
    'no-name-is-used': 'Plex ist hier ohne Namen angegeben.',
    'nobody-is-signed-in': 'Niemand ist angemeldet.',
    plex: 'Erst muss Plex antworten.',
    keychain: 'Erst muss der Schlüsselbund funktionieren.',
    unexpected: 'Etwas ist schiefgegangen. Prüfe noch einmal.',
  },
  allWell: 'Alles in Ordnung.',
  notEverything: 'Nicht alles konnte geprüft werden.',
  toLookAt: (count) =>
    counted('de', count, {
      one: 'Eine Sache solltest du dir ansehen.',
      other: `${count} Dinge solltest du dir ansehen.`,
    }),
};
