import type { Messages } from '../messages.ts';

export const problems: Messages['problems'] = {
  unreachable: {
    title: 'Plex ist nicht erreichbar',
    body: 'Gerade führt kein Weg zu plex.tv. Prüfe, ob dieser Computer online ist.',
    summary: 'Plex ist nicht erreichbar. Prüfe, ob dieser Computer online ist.',
  },
  'timed-out': {
    title: 'Plex hat zu lange gebraucht',
    body: 'Vielleicht ist das Netz langsam oder bei Plex viel los. Warte einen Moment.',
    summary: 'Plex hat zu lange gebraucht. Vielleicht ist das Netz langsam.',
  },
  'insecure-connection': {
    title: 'Die Verbindung ist nicht sicher',
    body: 'Das Zertifikat von Plex ließ sich nicht prüfen, darum wurde nichts gesendet. Prüfe Datum und Uhrzeit dieses Computers und mögliche Filter in deinem Netz.',
    summary: 'Das Zertifikat von Plex ließ sich nicht prüfen. Prüfe Datum und Uhrzeit.',
  },
  'someone-else-answered': {
    title: 'Dein Netz hat geantwortet, nicht Plex',
    body: 'WLAN in Hotels, Zügen und Büros verlangt oft erst eine eigene Anmeldung. Öffne irgendeine Seite im Browser, dann siehst du es.',
    summary: 'Dein Netz hat geantwortet, nicht Plex. Melde dich dort im Browser an.',
  },
  'plex-trouble': {
    title: 'Plex hat gerade Probleme',
    body: 'Das liegt an Plex, nicht an dir. Meist ist es nach ein paar Minuten vorbei.',
    summary: 'Plex hat gerade Probleme. Das liegt nicht an dir und geht meist vorbei.',
  },
  'too-many-requests': {
    title: 'Plex bittet um eine kurze Pause',
    body: 'Aus deinem Netz kamen zu viele Anfragen. Warte eine Minute bis zur nächsten.',
    summary: 'Plex bittet nach zu vielen Anfragen um eine kurze Pause.',
  },
  'request-refused': {
    title: 'Plex hat die Anfrage abgelehnt',
    body: 'Plex nimmt nicht mehr an, was diese Version von Latchkey fragt. Sieh nach, ob es eine neuere gibt.',
    summary: 'Plex hat die Anfrage abgelehnt. Suche nach einer neueren Version von Latchkey.',
  },
  'answer-not-understood': {
    title: 'Die Antwort von Plex ergibt keinen Sinn',
    body: 'Es kam etwas zurück, das Latchkey nicht lesen kann. Bleibt es dabei, suche nach einer neueren Version.',
    summary: 'Plex hat etwas geantwortet, das Latchkey nicht lesen kann.',
  },
  'token-rejected': {
    title: 'Plex hat diesen Computer abgemeldet',
    body: 'Der Schlüssel, der hier liegt, gilt nicht mehr. Vielleicht wurde er in deinem Plex-Konto entfernt.',
    summary: 'Plex hat diesen Computer abgemeldet. Melde dich neu an.',
  },
  'token-not-understood': {
    title: 'Statt des Schlüssels liegt hier etwas anderes',
    body: 'Was dein Schlüsselbund hier aufbewahrt, kann kein Plex-Schlüssel sein. Melde dich neu an, dann ersetzt ihn der neue.',
    summary: 'Der Schlüssel hier ist nicht lesbar. Melde dich neu an, um ihn zu ersetzen.',
  },
  'token-not-ended': {
    title: 'Auf diesem Computer abgemeldet',
    body: 'Plex weiß noch nichts davon. Latchkey versucht es weiter, auch nach dem nächsten Start.',
    summary: 'Hier abgemeldet. Plex erfährt es, sobald es erreichbar ist.',
  },
  'token-left-alive': {
    title: 'Hier abgemeldet, aber nicht bei Plex',
    body: 'Plex weiß nichts davon. Um dich auch dort abzumelden, entferne Latchkey in deinem Plex-Konto unter „Autorisierte Geräte“.',
    summary: 'Hier abgemeldet. Entferne Latchkey im Plex-Konto unter „Autorisierte Geräte“.',
  },
  'token-entry-left': {
    title: 'Abgemeldet, ein toter Schlüssel bleibt',
    body: 'Plex hat den Schlüssel beendet, niemand ist mehr damit angemeldet. Dein Schlüsselbund gab den Eintrag nicht her: Entferne ihn dort von Hand, wenn du magst.',
    summary: 'Abgemeldet. Im Schlüsselbund steht noch ein toter Schlüssel, den du entfernen kannst.',
  },
  'browser-not-opened': {
    title: 'Der Browser hat sich nicht geöffnet',
    body: 'Latchkey hat keinen Browser gefunden. Versuche es noch einmal oder scanne das Bild mit dem Handy.',
    summary: 'Der Browser hat sich nicht geöffnet. Kopiere den Link oder scanne mit dem Handy.',
  },
  'keychain-unavailable': {
    title: 'Hier gibt es keinen Schlüsselbund',
    body: 'Latchkey braucht den Schlüsselbund deines Systems für den Schlüssel. Unter Linux ist das GNOME Keyring oder KWallet.',
    summary: 'Hier gibt es keinen Schlüsselbund. Installiere unter Linux GNOME Keyring oder KWallet.',
  },
  'keychain-locked': {
    title: 'Dein Schlüsselbund ist gesperrt',
    body: 'Entsperre ihn mit deinem Passwort und versuche es dann noch einmal.',
    summary: 'Dein Schlüsselbund ist gesperrt. Entsperre ihn und versuche es noch einmal.',
  },
  'keychain-denied': {
    title: 'Dein Schlüsselbund weist Latchkey ab',
    body: 'Wenn das System fragt, ob Latchkey den Schlüsselbund benutzen darf, wähle „Erlauben“.',
    summary: 'Dein Schlüsselbund weist Latchkey ab. Wähle „Erlauben“, wenn das System fragt.',
  },
  'keychain-too-large': {
    title: 'Der Schlüssel passt nicht hinein',
    body: 'Der Schlüssel von Plex ist länger, als dieser Schlüsselbund erlaubt. Du kannst ihn bis zum Beenden behalten.',
    summary: 'Der Schlüssel ist länger, als dieser Schlüsselbund erlaubt.',
  },
  'keychain-timed-out': {
    title: 'Dein Schlüsselbund antwortet nicht',
    body: 'Vielleicht wartet er in einem Fenster hinter diesem auf dein Passwort.',
    summary: 'Dein Schlüsselbund antwortet nicht. Vielleicht wartet er auf dein Passwort.',
  },
  'keychain-restarted': {
    title: 'Dein Schlüsselbund wurde neu gestartet',
    body: 'Latchkey hat den Weg zu ihm verloren. Versuche es noch einmal, oder beende Latchkey und öffne es neu.',
    summary: 'Dein Schlüsselbund wurde neu gestartet. Beende Latchkey und öffne es neu.',
  },
  'keychain-lock-failed': {
    title: 'Latchkey kann nicht auf die Platte schreiben',
    body: 'Bevor es deinen Schlüsselbund ändert, legt es im Benutzerordner eine kleine Datei an. Prüfe, ob die Festplatte voll oder schreibgeschützt ist.',
    summary: 'Dein Benutzerordner lässt sich nicht beschreiben. Prüfe deine Festplatte.',
  },
  'start-at-login-refused': {
    title: 'Dein System hat die Änderung abgelehnt',
    body: 'Ob Latchkey beim Anmelden am Computer startet, bleibt wie zuvor. Prüfe die Einstellungen deines Systems und ob dein Datenträger beschreibbar ist.',
    summary: 'Dein System hat abgelehnt, alles bleibt wie zuvor. Prüfe Einstellungen und Datenträger.',
  },
  'not-allowed': {
    title: 'Das geht gerade nicht',
    body: 'Latchkey war mit etwas anderem beschäftigt. Es wurde nichts geändert.',
    summary: 'Das geht gerade nicht. Es wurde nichts geändert.',
  },
  unexpected: {
    title: 'Etwas ist schiefgegangen',
    body: 'Damit hat Latchkey nicht gerechnet. Passiert es wieder, beende Latchkey und öffne es neu.',
    summary: 'Etwas ist schiefgegangen, womit Latchkey nicht gerechnet hat.',
  },
};
