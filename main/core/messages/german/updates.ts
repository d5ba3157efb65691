import type { Messages } from '../messages.ts';

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
