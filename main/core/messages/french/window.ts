import type { Messages } from '../messages.ts';

export const actions: Messages['actions'] = {
  tryAgain: 'Réessayer',
  putAway: 'OK',
  cancel: 'Annuler',
  copied: 'Copié',
  dismiss: 'Fermer',
  notNow: 'Plus tard',
  signInAgain: 'Se reconnecter',
  openThePage: 'Ouvrir la page',
  keepForThisSession: 'Garder pour cette fois seulement',
  goOnForThisSession: 'Continuer pour cette fois seulement',
};

export const brokenPage: Messages['brokenPage'] = {
  title: 'Cette fenêtre ne fonctionne plus',
  body: 'Rien n’est perdu\u00A0: ce qui était en cours continue.',
  bodySignedIn: 'Rien n’est perdu. Si cela se reproduit, déconnectez-vous puis reconnectez-vous.',
  reload: 'Recharger',
};
