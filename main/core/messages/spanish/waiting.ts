import { counted, minutesOf } from '../quantities.ts';
import type { Messages } from '../messages.ts';

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
