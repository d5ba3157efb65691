import type { Messages } from '../messages.ts';

export const titles: Messages['titles'] = {
  openingTheVault: 'Abriendo tu llavero',
  requestingACode: 'Preguntando a Plex',
  waitingForApproval: 'Esperando tu aprobación',
  codeExpired: 'Código caducado',
  approved: 'Aprobado',
  notSignedOut: 'Sesión sin cerrar',
  tokenNotKept: 'Llave sin guardar',
  signingOut: 'Cerrando la sesión',
};
