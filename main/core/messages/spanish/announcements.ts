import type { Messages } from '../messages.ts';

export const announcements: Messages['announcements'] = {
  vaultSlow: 'Puede que haya que desbloquear tu llavero.',
  signedOut: 'Sesión cerrada.',
  waitingInBrowser: 'Esperando tu aprobación en el navegador.',
  code: (spelledCode) => `Tu código es ${spelledCode}.`,
  renewed: (spelledCode) => `El código nuevo es ${spelledCode}.`,
  spelled: (characters) => characters.join(', '),
  expired: 'El código ha caducado.',
  approved: 'Aprobado.',
  signedIn: 'Sesión iniciada.',
  signedInAs: (name) => `Sesión iniciada como ${name}.`,
  confirmed: 'Confirmado por Plex.',
  sentence: (what) => `${what}.`,
  because: (what, why) => `${what}. ${why}`,
  signingOut: 'Cerrando la sesión.',
};
