import type { Sentences } from '../sentences.ts';

export const titles: Sentences['titles'] = {
  openingTheVault: 'Abriendo tu llavero',
  requestingACode: 'Preguntando a Plex',
  waitingForApproval: 'Esperando tu aprobación',
  codeExpired: 'Código caducado',
  approved: 'Aprobado',
  notSignedOut: 'Sesión sin cerrar',
  tokenNotKept: 'Llave sin guardar',
  signingOut: 'Cerrando la sesión',
};
