import type { Messages } from '../messages.ts';
import { counted, minutesOf } from '../quantities.ts';

export const welcome: Messages['welcome'] = {
  lead: 'Inicia sesión en Plex con este equipo y guarda la llave a buen recaudo.',
  signIn: 'Iniciar sesión con Plex',
  codeInstead: 'Usar un código',
  sessionOnly: 'Sin llavero, tu sesión se olvida al salir.',
  unaffiliated: 'Latchkey no está afiliado a Plex.',
};

export const deviceName: Messages['deviceName'] = {
  line: 'Este equipo aparecerá en Plex como',
  change: 'Cambiar',
  changeWhat: 'Cambiar el nombre de este equipo',
  label: 'Nombre de este equipo en Plex',
  hint: 'Vacío: el nombre del sistema',
  save: 'Guardar',
};

export const requesting: Messages['requesting'] = {
  browser: { title: 'Preguntando a Plex…', lead: 'Tu navegador se abrirá en un momento.' },
  code: { title: 'Preguntando a Plex…', lead: 'Tu código llegará en un momento.' },
};

export const waitingInBrowser: Messages['waitingInBrowser'] = {
  title: 'Aprueba en tu navegador',
  lead: 'Se ha abierto una página de Plex. Inicia sesión y deja entrar a Latchkey.',
  leadUnopened: 'Abre la página, inicia sesión en Plex y deja entrar a Latchkey.',
  openAgain: 'Reabrir la página',
  copy: 'Copiar enlace',
  changeMethod: 'Usar un código',
  scan: 'o escanea para aprobar en tu teléfono',
  qrName: 'Código QR de la página de aprobación',
  renewed: 'La página anterior caducó. Esta es nueva.',
};

export const waitingWithCode: Messages['waitingWithCode'] = {
  title: 'Introduce este código',
  lead: 'Escríbelo en plex.tv/link, en cualquier dispositivo.',
  open: 'Abrir plex.tv/link',
  copy: 'Copiar código',
  changeMethod: 'Usar el navegador',
  scan: 'o escanea para introducirlo en tu teléfono',
  qrName: 'Código QR de plex.tv/link',
  renewed: 'El código anterior caducó. Este es nuevo.',
};

export const timeLeft: Messages['timeLeft'] = {
  minutes: (minutes) => {
    const left = minutesOf('es', minutes);
    return counted('es', minutes, { one: `queda ${left}`, other: `quedan ${left}` });
  },
  exactly: (clock) => `quedan ${clock}`,
};

export const codeExpired: Messages['codeExpired'] = {
  title: 'El código ha caducado',
  lead: {
    browser: 'La página esperó mucho tiempo una respuesta. Pide un código nuevo para volver a abrirla.',
    code: 'No se introdujo a tiempo. Uno nuevo tarda un segundo.',
  },
  renew: 'Pedir un código nuevo',
};

export const confirming: Messages['confirming'] = {
  title: 'Aprobado',
  lead: 'Preguntando a Plex quién eres…',
  putOffTitle: 'Aprobado, ya casi está',
  putOffLead: 'Solo falta tu nombre. Latchkey sigue preguntando.',
  notSignedOutTitle: 'La sesión aún no está cerrada',
  notSignedOutLead: 'Tu llavero no ha soltado la llave.',
};

export const tokenNotStored: Messages['tokenNotStored'] = {
  title: 'Tu llave aún no está guardada',
  lead: 'Plex ha aprobado este equipo, pero la llave no se ha podido guardar.',
};

export const keychain: Messages['keychain'] = {
  title: 'Abriendo tu llavero…',
  lead: 'Latchkey busca una llave que haya guardado.',
  slowTitle: 'Esperando a tu llavero',
  slowLead: 'Puede que haya que desbloquearlo. Busca una ventana que pida tu contraseña.',
};

export const tokenStorage: Messages['tokenStorage'] = {
  keychain: 'Llave guardada en el llavero del equipo',
  'this-session': 'Llave guardada solo por esta vez',
};

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

export const titles: Messages['titles'] = {
  openingKeychain: 'Abriendo tu llavero',
  requestingACode: 'Preguntando a Plex',
  waitingForApproval: 'Esperando tu aprobación',
  codeExpired: 'Código caducado',
  approved: 'Aprobado',
  notSignedOut: 'Sesión sin cerrar',
  tokenNotStored: 'Llave sin guardar',
  signingOut: 'Cerrando la sesión',
};

export const announcements: Messages['announcements'] = {
  keychainSlow: 'Puede que haya que desbloquear tu llavero.',
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
  headline: (headline) => `${headline}.`,
  because: (what, why) => `${what}. ${why}`,
  signingOut: 'Cerrando la sesión.',
};
