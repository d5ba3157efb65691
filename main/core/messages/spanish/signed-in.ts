import type { Messages } from '../messages.ts';

export const account: Messages['account'] = {
  nameless: 'Tu cuenta de Plex',
};

export const plans: Messages['plans'] = {
  'Plex Pass': 'Plex Pass',
  free: 'Plan gratuito',
};

export const email: Messages['email'] = {
  hidden: 'Dirección de correo, oculta',
  show: 'Mostrar',
  hide: 'Ocultar',
  showWhat: 'Mostrar la dirección de correo',
  hideWhat: 'Ocultar la dirección de correo',
};

export const confirmation: Messages['confirmation'] = {
  confirmed: 'Confirmado por Plex',
  underWay: 'Comprobando con Plex…',
  putOff: (why) => `${why}. Tu sesión sigue abierta.`,
};

export const anotherAccount: Messages['anotherAccount'] = {
  title: 'Una cuenta distinta de la última vez',
  body: '¿No eres tú? Entonces se aprobó con la cuenta de otra persona: cierra la sesión y empieza de nuevo.',
  accept: 'Soy yo',
};

export const signedInSince: Messages['signedInSince'] = {
  today: (time) => `Sesión iniciada hoy, ${time}`,
  yesterday: (time) => `Sesión iniciada ayer, ${time}`,
  on: (date, time) => `Sesión iniciada el ${date}, ${time}`,
  sometime: 'Sesión iniciada',
};

export const signOut: Messages['signOut'] = {
  open: 'Cerrar sesión',
  question: '¿Cerrar la sesión en este equipo?',
  consequence: 'La llave se elimina aquí y deja de valer en Plex.',
  confirm: 'Cerrar sesión',
  cancel: 'Mantener abierta',
  failedTitle: 'Tu sesión sigue abierta aquí',
};

export const signingOut: Messages['signingOut'] = {
  title: 'Cerrando la sesión…',
  lead: 'Latchkey elimina la llave y avisa a Plex.',
  slowLead: 'Tu llavero se toma su tiempo. Busca una ventana que pida tu contraseña.',
};
