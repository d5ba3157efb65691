import type { Messages } from '../messages.ts';

export const titles: Messages['titles'] = {
  openingTheVault: 'Ouverture du trousseau',
  requestingACode: 'Demande en cours',
  waitingForApproval: 'En attente de votre approbation',
  codeExpired: 'Code expiré',
  approved: 'Approuvé',
  notSignedOut: 'Session toujours ouverte',
  tokenNotKept: 'Clé non enregistrée',
  signingOut: 'Déconnexion',
};
