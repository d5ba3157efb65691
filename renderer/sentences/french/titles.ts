import type { Sentences } from '../sentences.ts';

export const titles: Sentences['titles'] = {
  openingTheVault: 'Ouverture du trousseau',
  requestingACode: 'Demande à Plex',
  waitingForApproval: 'En attente de votre approbation',
  codeExpired: 'Code expiré',
  approved: 'Approuvé',
  notSignedOut: 'Session toujours ouverte',
  tokenNotKept: 'Clé non enregistrée',
  signingOut: 'Déconnexion',
};
