import type { Messages } from '../messages.ts';
import { counted, span } from '../quantities.ts';

export const actions: Messages['actions'] = {
  tryAgain: 'Reintentar',
  ok: 'Aceptar',
  cancel: 'Cancelar',
  copied: 'Copiado',
  dismiss: 'Cerrar',
  notNow: 'Ahora no',
  signInAgain: 'Volver a iniciar sesión',
  openThePage: 'Abrir la página',
  keepForThisSession: 'Conservar solo por esta vez',
  goOnForThisSession: 'Seguir solo por esta vez',
};

export const brokenPage: Messages['brokenPage'] = {
  title: 'Esta ventana ha dejado de funcionar',
  body: 'No se ha perdido nada: lo que estaba en marcha sigue adelante.',
  bodySignedIn: 'No se ha perdido nada. Si vuelve a pasar, cierra la sesión e iníciala otra vez.',
  reload: 'Recargar',
};

export const settings: Messages['settings'] = {
  open: 'Ajustes',
  title: 'Ajustes',
  close: 'Cerrar',
  language: 'Idioma',
  startAtLogin: 'Abrir Latchkey al iniciar sesión en el equipo',
  asTheSystem: (languageName) => (languageName === null ? 'El del sistema' : `El del sistema: ${languageName}`),
};

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

export const about: Messages['about'] = {
  title: 'Acerca de Latchkey',
  version: 'Versión',
  updates: 'Actualizaciones',
  system: 'Sistema',
  licence: 'Software libre de los autores de Latchkey (licencia MIT).',
  unaffiliated: 'Latchkey no está afiliado a Plex.',
  copy: 'Copiar',
  close: 'Cerrar',
};

export const updates: Messages['updates'] = {
  region: 'Actualización',
  available: (version) => `Ya está aquí Latchkey ${version}`,
  news: 'Novedades',
  releaseNotesOf: (version) => `Novedades de la versión ${version}`,
  close: 'Cerrar',
  download: 'Descargar',
  later: 'Más tarde',
  downloading: (version) => `Descargando Latchkey ${version}`,
  hide: 'Ocultar',
  ready: (version) => `Latchkey ${version} está listo`,
  installedAtQuit: 'Se instalará cuando salgas.',
  restart: 'Reiniciar ahora',
  checking: 'Buscando una versión más reciente…',
  newest: 'Tienes la versión más reciente',
  notLookedYet: 'Aún no se han buscado',
  ok: 'Aceptar',
  notChecked: 'No se pudieron buscar actualizaciones',
  notDownloaded: (version) => `Latchkey ${version} no se descargó`,
  notInstalled: (version) => `Latchkey ${version} no se instaló`,
  tryAgain: 'Reintentar',
};

export const notOffered: Messages['notOffered'] = {
  'package-manager': 'Las versiones nuevas se obtienen como paquete, en el mismo sitio que esta',
  'not-packaged': 'Esta copia de Latchkey no se actualiza',
  'not-signed': 'Esta copia de Latchkey no está firmada y por eso no se actualiza',
};

export const updateProblems: Messages['updateProblems'] = {
  'update-server-unreachable':
    'No se puede conectar con el servidor de actualizaciones. Comprueba que este equipo tiene conexión.',
  'update-server-trouble': 'El servidor de actualizaciones tiene problemas. Inténtalo más tarde.',
  'download-interrupted': 'La conexión se cortó. Inténtalo de nuevo.',
  'release-not-understood': 'La respuesta del servidor de actualizaciones no tenía sentido. Inténtalo más tarde.',
  'update-damaged': 'Lo que llegó estaba dañado y se ha desechado. Inténtalo de nuevo.',
  'update-not-signed': 'Lo que llegó no viene de los autores de Latchkey y se ha desechado.',
  'disk-full': 'Tu disco está lleno. Libera espacio e inténtalo de nuevo.',
  'disk-refused': 'No se puede escribir en tu disco. Comprueba sus permisos e inténtalo de nuevo.',
  'app-not-installed':
    'Latchkey no se puede reemplazar donde está. Muévelo a la carpeta «Aplicaciones» y ábrelo desde ahí.',
  'update-failed': 'Algo salió mal. Inténtalo de nuevo.',
};
