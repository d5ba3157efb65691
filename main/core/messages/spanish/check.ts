import { counted, span } from '../quantities.ts';
import type { Messages } from '../messages.ts';

export const check: Messages['check'] = {
  open: 'Comprobar este equipo',
  title: 'Comprobar este equipo',
  underWay: 'Comprobando…',
  copy: 'Copiar informe',
  again: 'Repetir',
  close: 'Cerrar',
};

export const checkTitles: Messages['checkTitles'] = {
  name: 'Dirección de plex.tv',
  plex: 'Conexión con Plex',
  proxy: 'Proxy',
  clock: 'Fecha y hora',
  keychain: 'Llavero',
  token: 'Tu llave',
};

export const markNames: Messages['markNames'] = {
  fine: 'En orden',
  trouble: 'Problema',
  'not-applicable': 'No hace falta',
  'not-checked': 'Sin comprobar',
};

export const findings: Messages['findings'] = {
  fine: {
    name: 'Encontrada.',
    plex: 'Establecida, y es Plex quien responde.',
    proxy: 'Ninguno de por medio.',
    clock: 'Correctas.',
    keychain: 'Acepta una llave y la devuelve.',
    token: 'Plex la acepta.',
  },
  marked: (mark) => `${mark}: `,
  throughProxy: (proxy) => `A través de ${proxy}.`,
  nameNotFound: 'No se encuentra. Comprueba que tienes conexión o prueba con otro servidor DNS.',
  nameMisdirected: 'Lleva a este equipo o a su red. Algo bloquea Plex: permite plex.tv.',
  proxyUnreachable: (proxy) => `${proxy} no responde. Revisa los ajustes de proxy del sistema.`,
  clockAhead: (byMillis) => `El reloj va ${span('es', byMillis)} adelantado. Deja que el sistema lo ponga en hora.`,
  clockBehind: (byMillis) => `El reloj va ${span('es', byMillis)} atrasado. Deja que el sistema lo ponga en hora.`,
  keychainForgets: 'Acepta una llave pero no la devuelve. Reinicia el llavero o el equipo.',
  because: {
    'the-proxy-looks-it-up': 'De eso se encarga tu proxy.',
    'no-name-is-used': 'Aquí Plex se indica sin nombre.',
    'nobody-is-signed-in': 'No hay ninguna sesión iniciada.',
    plex: 'Antes tiene que responder Plex.',
    keychain: 'Antes tiene que funcionar el llavero.',
    unexpected: 'Algo ha salido mal. Repite la comprobación.',
  },
  allWell: 'Todo está bien.',
  notEverything: 'No se ha podido comprobar todo.',
  toLookAt: (count) =>
    counted('es', count, { one: 'Hay una cosa que revisar.', other: `Hay ${count} cosas que revisar.` }),
};
