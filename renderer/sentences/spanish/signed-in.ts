import type { Sentences } from '../sentences.ts';

export const account: Sentences['account'] = {
  nameless: 'Tu cuenta de Plex',
};

export const plans: Sentences['plans'] = {
  'Plex Pass': 'Plex Pass',
  free: 'Plan gratuito',
};

export const email: Sentences['email'] = {
  hidden: 'Dirección de correo, oculta',
  show: 'Mostrar',
  hide: 'Ocultar',
  showWhat: 'Mostrar la dirección de correo',
  hideWhat: 'Ocultar la dirección de correo',
};

export const confirmation: Sentences['confirmation'] = {
  confirmed: 'Confirmado por Plex',
  underWay: 'Comprobando con Plex…',
  putOff: (why) => `${why}. Tu sesión sigue abierta.`,
};

export const anotherAccount: Sentences['anotherAccount'] = {
  title: 'Una cuenta distinta de la última vez',
  body: '¿No eres tú? Entonces se aprobó con la cuenta de otra persona: cierra la sesión y empieza de nuevo.',
  accept: 'Soy yo',
};

export const signedInSince: Sentences['signedInSince'] = {
  today: (time) => `Sesión iniciada hoy, ${time}`,
  yesterday: (time) => `Sesión iniciada ayer, ${time}`,
  on: (date, time) => `Sesión iniciada el ${date}, ${time}`,
  sometime: 'Sesión iniciada',
};

export const signOut: Sentences['signOut'] = {
  open: 'Cerrar sesión',
  question: '¿Cerrar la sesión en este equipo?',
  consequence: 'La llave se elimina aquí y deja de valer en Plex.',
  confirm: 'Cerrar sesión',
  cancel: 'Mantener abierta',
  failedTitle: 'Tu sesión sigue abierta aquí',
};

export const signingOut: Sentences['signingOut'] = {
  title: 'Cerrando la sesión…',
  lead: 'Latchkey elimina la llave y avisa a Plex.',
  slowLead: 'Tu llavero se toma su tiempo. Busca una ventana que pida tu contraseña.',
};
