import type { SystemMessages } from '../messages.ts';

/** What is said in German outside of the page. */
export const germanSystem: SystemMessages = {
  menuOnMac: {
    about: 'Über Latchkey',
    settings: 'Einstellungen\u00A0…',
    services: 'Dienste',
    hide: 'Latchkey ausblenden',
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden',
    quit: 'Latchkey beenden',
    edit: 'Bearbeiten',
    undo: 'Widerrufen',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einsetzen',
    selectAll: 'Alles auswählen',
    window: 'Fenster',
    minimise: 'Im Dock ablegen',
    zoom: 'Zoomen',
    bringAllToFront: 'Alle nach vorne bringen',
    close: 'Fenster schließen',
    help: 'Hilfe',
    check: 'Diesen Computer prüfen',
    checkForUpdates: 'Nach Updates suchen',
  },
  menuElsewhere: {
    file: '&Datei',
    settings: '&Einstellungen\u00A0…',
    quit: '&Beenden',
    edit: '&Bearbeiten',
    undo: '&Rückgängig',
    redo: '&Wiederholen',
    cut: '&Ausschneiden',
    copy: '&Kopieren',
    paste: '&Einfügen',
    selectAll: 'A&lles auswählen',
    window: '&Fenster',
    minimise: 'Mi&nimieren',
    close: '&Schließen',
    help: '&Hilfe',
    check: 'Diesen Computer &prüfen',
    checkForUpdates: 'Nach &Updates suchen',
    about: 'Ü&ber Latchkey',
  },
  forget: {
    done: 'Alles, was Latchkey auf diesem Computer aufbewahrt hat, ist weg, und dein Schlüssel gilt bei Plex nicht mehr.',
    doneHere:
      'Alles, was Latchkey auf diesem Computer aufbewahrt hat, ist weg. Plex ließ sich nicht erreichen: Entferne Latchkey in deinem Plex-Konto unter „Autorisierte Geräte“.',
    nothingDone: 'Entfernt wurde nichts.',
    isOpen: 'Latchkey ist geöffnet. Beende es zuerst.',
    keyGone: 'In deinem Schlüsselbund liegt nichts mehr von Latchkey.',
    revokedAtPlex: 'Dein Schlüssel gilt bei Plex nicht mehr.',
    plexNotTold: 'Plex ließ sich nicht erreichen: Entferne Latchkey in deinem Plex-Konto unter „Autorisierte Geräte“.',
    filesLeft: 'Folgendes ließ sich nicht entfernen, bitte lösche es selbst:',
    partlyDone:
      'Von dem, was Latchkey auf diesem Computer aufbewahrt hat, ist nur ein Teil weg. Beim Anmelden am Computer startet es nicht mehr, aber in deinem Schlüsselbund liegt vielleicht noch etwas, und deine Einstellungen sind noch da. Sobald der Schlüsselbund wieder geht, mach dasselbe noch einmal.',
  },
  refusal: {
    switches: (switches) => `Latchkey startet nicht mit ${switches}.`,
    sandboxOfAppImage:
      'Die Sandbox schützt deine Anmeldung mit, und dieses System startet sie nur für installierte Pakete. Installiere bitte das deb- oder das rpm-Paket statt des AppImage.',
    sandbox:
      'Die Sandbox schützt deine Anmeldung mit. Wo sie nicht starten kann, erlaube Latchkey eigene User-Namespaces (in AppArmor: userns) oder mach root zum Besitzer von chrome-sandbox, mit dem Modus 4755.',
  },
  failure: {
    check: 'Dieser Computer ließ sich nicht prüfen.',
    forget: 'Was Latchkey auf diesem Computer aufbewahrt hat, ließ sich nicht entfernen.',
    start: 'Latchkey ließ sich nicht starten.',
    folder:
      'Latchkey ist nicht gestartet, weil es nicht in seinen Ordner schreiben kann. Schaffe etwas Platz auf deinem Datenträger oder gib dir das Recht, den Ordner zu ändern, und starte Latchkey dann noch einmal:',
  },
  commandLine: {
    usage: 'Aufruf: latchkey check | status',
    unknownCommand: (command) => `Einen Befehl „${command}“ gibt es nicht.`,
    unknownArgument: (command, argument) => `„${command}“ kennt „${argument}“ nicht.`,
    failed: 'Das hat nicht geklappt.',
  },
};
