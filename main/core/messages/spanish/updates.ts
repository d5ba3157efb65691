import type { Messages } from '../messages.ts';

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
