import type { Messages } from '../messages.ts';

export const actions: Messages['actions'] = {
  tryAgain: 'Erneut versuchen',
  putAway: 'OK',
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
