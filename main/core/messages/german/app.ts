import type { Messages } from '../messages.ts';
import { counted, span } from '../quantities.ts';

export const actions: Messages['actions'] = {
  tryAgain: 'Erneut versuchen',
  ok: 'OK',
  cancel: 'Abbrechen',
  copied: 'Kopiert',
  dismiss: 'Ausblenden',
  notNow: 'Nicht jetzt',
  signInAgain: 'Neu anmelden',
  openThePage: 'Seite öffnen',
  keepForThisSession: 'Nur für diese Sitzung behalten',
  goOnForThisSession: 'Nur für diese Sitzung anmelden',
};

export const brokenPage: Messages['brokenPage'] = {
  title: 'Dieses Fenster ist ausgefallen',
  body: 'Nichts ist verloren: Was im Gang war, läuft weiter.',
  bodySignedIn: 'Nichts ist verloren. Fällt es wieder aus, melde dich ab und neu an.',
  reload: 'Neu laden',
};

export const settings: Messages['settings'] = {
  open: 'Einstellungen',
  title: 'Einstellungen',
  close: 'Schließen',
  language: 'Sprache',
  startAtLogin: 'Latchkey beim Anmelden am Computer starten',
  asTheSystem: (languageName) => (languageName === null ? 'Wie das System' : `Wie das System: ${languageName}`),
};

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

export const about: Messages['about'] = {
  title: 'Über Latchkey',
  version: 'Version',
  updates: 'Updates',
  system: 'System',
  licence: 'Freie Software der Latchkey-Autoren (MIT-Lizenz).',
  unaffiliated: 'Latchkey gehört nicht zu Plex.',
  copy: 'Kopieren',
  close: 'Schließen',
};

export const updates: Messages['updates'] = {
  region: 'Update',
  available: (version) => `Latchkey ${version} ist da`,
  news: 'Neuigkeiten',
  releaseNotesOf: (version) => `Neu in ${version}`,
  close: 'Schließen',
  download: 'Herunterladen',
  later: 'Später',
  downloading: (version) => `Latchkey ${version} wird heruntergeladen`,
  hide: 'Ausblenden',
  ready: (version) => `Latchkey ${version} ist bereit`,
  installedAtQuit: 'Installiert wird beim Beenden.',
  restart: 'Jetzt neu starten',
  checking: 'Suche nach einer neueren Version\u00A0…',
  newest: 'Du hast die neueste Version',
  notLookedYet: 'Noch nicht gesucht',
  ok: 'OK',
  notChecked: 'Die Suche nach Updates ist fehlgeschlagen',
  notDownloaded: (version) => `Latchkey ${version} wurde nicht heruntergeladen`,
  notInstalled: (version) => `Latchkey ${version} wurde nicht installiert`,
  tryAgain: 'Erneut versuchen',
};

export const notOffered: Messages['notOffered'] = {
  'package-manager': 'Neuere Versionen bekommst du als Paket am selben Ort wie diese',
  'not-packaged': 'Diese Kopie von Latchkey wird nicht aktualisiert',
  'not-signed': 'Diese Kopie von Latchkey ist nicht signiert und wird deshalb nicht aktualisiert',
};

export const updateProblems: Messages['updateProblems'] = {
  'update-server-unreachable': 'Der Update-Server ist nicht erreichbar. Prüfe, ob dieser Computer online ist.',
  'update-server-trouble': 'Der Update-Server hat gerade Probleme. Versuche es später noch einmal.',
  'download-interrupted': 'Die Verbindung ist abgebrochen. Versuche es noch einmal.',
  'release-not-understood': 'Die Antwort des Update-Servers ergab keinen Sinn. Versuche es später noch einmal.',
  'update-damaged': 'Was ankam, war beschädigt und wurde verworfen. Versuche es noch einmal.',
  'update-not-signed': 'Was ankam, stammt nicht von den Machern von Latchkey und wurde verworfen.',
  'disk-full': 'Dein Datenträger ist voll. Schaffe etwas Platz und versuche es noch einmal.',
  'disk-refused': 'Auf deinen Datenträger lässt sich nicht schreiben. Prüfe die Rechte und versuche es noch einmal.',
  'app-not-installed':
    'Latchkey lässt sich dort, wo es liegt, nicht ersetzen. Bewege es in den Ordner „Programme“ und öffne es dort.',
  'update-failed': 'Etwas ist schiefgegangen. Versuche es noch einmal.',
};
