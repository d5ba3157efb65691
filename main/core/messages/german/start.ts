import type { OutsideSentences } from '../messages.ts';

export const refusal: OutsideSentences['refusal'] = {
  switches: (switches) => `Latchkey startet nicht mit ${switches}.`,
  sandboxOfAppImage:
    'Die Sandbox schützt deine Anmeldung mit, und dieses System startet sie nur für installierte Pakete. Installiere bitte das deb- oder das rpm-Paket statt des AppImage.',
  sandbox:
    'Die Sandbox schützt deine Anmeldung mit. Wo sie nicht starten kann, erlaube Latchkey eigene User-Namespaces (in AppArmor: userns) oder mach root zum Besitzer von chrome-sandbox, mit dem Modus 4755.',
};

export const failure: OutsideSentences['failure'] = {
  check: 'Dieser Computer ließ sich nicht prüfen.',
  forget: 'Was Latchkey auf diesem Computer aufbewahrt hat, ließ sich nicht entfernen.',
  start: 'Latchkey ließ sich nicht starten.',
  folder:
    'Latchkey ist nicht gestartet, weil es nicht in seinen Ordner schreiben kann. Schaffe etwas Platz auf deinem Datenträger oder gib dir das Recht, den Ordner zu ändern, und starte Latchkey dann noch einmal:',
};
