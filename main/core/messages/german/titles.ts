import type { Messages } from '../messages.ts';

export const titles: Messages['titles'] = {
  openingTheVault: 'Schlüsselbund wird geöffnet',
  requestingACode: 'Plex wird gefragt',
  waitingForApproval: 'Warten auf deine Freigabe',
  codeExpired: 'Code abgelaufen',
  approved: 'Freigegeben',
  notSignedOut: 'Nicht abgemeldet',
  tokenNotKept: 'Schlüssel nicht gespeichert',
  signingOut: 'Abmeldung',
};
