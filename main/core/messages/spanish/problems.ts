import type { Messages } from '../messages.ts';

export const problems: Messages['problems'] = {
  unreachable: {
    title: 'No se puede conectar con Plex',
    body: 'Ahora mismo no se llega a plex.tv. Comprueba que este equipo tiene conexión.',
    summary: 'No se puede conectar con Plex. Comprueba que este equipo tiene conexión.',
  },
  'timed-out': {
    title: 'Plex ha tardado demasiado',
    body: 'Puede que la red vaya lenta o que Plex esté saturado. Dale un momento.',
    summary: 'Plex ha tardado demasiado en responder. Puede que la red vaya lenta.',
  },
  'insecure-connection': {
    title: 'La conexión no es segura',
    body: 'No se pudo verificar el certificado de Plex, así que no se envió nada. Revisa la fecha y la hora de este equipo y los filtros de tu red.',
    summary: 'No se pudo verificar el certificado de Plex. Revisa la fecha y la hora.',
  },
  'someone-else-answered': {
    title: 'Ha respondido tu red, no Plex',
    body: 'La wifi de hoteles, trenes y oficinas suele pedir antes su propio acceso. Abre cualquier página en tu navegador para verlo.',
    summary: 'Ha respondido tu red, no Plex. Abre tu navegador para acceder a ella.',
  },
  'plex-trouble': {
    title: 'Plex tiene problemas',
    body: 'Es cosa de Plex, no tuya. Suele arreglarse en unos minutos.',
    summary: 'Plex tiene problemas. Es cosa suya y suele arreglarse pronto.',
  },
  'too-many-requests': {
    title: 'Plex pide una breve pausa',
    body: 'Ha recibido demasiadas peticiones de tu red. Espera un minuto antes de la siguiente.',
    summary: 'Plex pide una breve pausa tras demasiadas peticiones.',
  },
  'request-refused': {
    title: 'Plex ha rechazado la petición',
    body: 'Plex ya no acepta lo que pide esta versión de Latchkey. Mira si hay una más reciente.',
    summary: 'Plex ha rechazado la petición. Mira si hay una versión más reciente de Latchkey.',
  },
  'answer-not-understood': {
    title: 'La respuesta de Plex no tiene sentido',
    body: 'Ha llegado algo que Latchkey no sabe leer. Si sigue así, mira si hay una versión más reciente.',
    summary: 'Plex ha respondido algo que Latchkey no sabe leer.',
  },
  'token-rejected': {
    title: 'Plex ha cerrado la sesión de este equipo',
    body: 'La llave guardada aquí ya no vale. Puede que se haya quitado en tu cuenta de Plex.',
    summary: 'Plex ha cerrado la sesión de este equipo. Inicia sesión otra vez.',
  },
  'token-not-understood': {
    title: 'Hay otra cosa en el sitio de la llave',
    body: 'Lo que tu llavero guarda ahí no puede ser una llave de Plex. Inicia sesión otra vez y la nueva ocupará su lugar.',
    summary: 'La llave guardada aquí no se puede leer. Inicia sesión otra vez para cambiarla.',
  },
  'token-not-ended': {
    title: 'Sesión cerrada en este equipo',
    body: 'Aún no se ha podido avisar a Plex. Latchkey lo sigue intentando, también la próxima vez que se abra.',
    summary: 'Sesión cerrada aquí. Plex lo sabrá en cuanto se pueda contactar con él.',
  },
  'token-left-alive': {
    title: 'Sesión cerrada aquí, pero no en Plex',
    body: 'No se ha podido avisar a Plex. Para cerrarla allí, quita Latchkey de los «Dispositivos autorizados» de tu cuenta de Plex.',
    summary: 'Sesión cerrada aquí. Quita Latchkey de los «Dispositivos autorizados» de tu cuenta.',
  },
  'token-entry-left': {
    title: 'Sesión cerrada, pero queda una llave inútil',
    body: 'Plex ha anulado la llave y nadie tiene la sesión iniciada con ella. Tu llavero no ha soltado su entrada: quítala allí a mano si quieres.',
    summary: 'Sesión cerrada. En tu llavero queda una llave inútil; quítala allí si quieres.',
  },
  'browser-not-opened': {
    title: 'El navegador no se ha abierto',
    body: 'Latchkey no ha encontrado ningún navegador. Inténtalo otra vez o escanea la imagen con tu teléfono.',
    summary: 'El navegador no se ha abierto. Copia el enlace o escanea con tu teléfono.',
  },
  'keychain-unavailable': {
    title: 'Aquí no hay llavero',
    body: 'Latchkey necesita el llavero de tu sistema para guardar la llave. En Linux es GNOME Keyring o KWallet.',
    summary: 'Aquí no hay llavero. En Linux, instala GNOME Keyring o KWallet.',
  },
  'keychain-locked': {
    title: 'Tu llavero está bloqueado',
    body: 'Desbloquéalo con tu contraseña e inténtalo otra vez.',
    summary: 'Tu llavero está bloqueado. Desbloquéalo e inténtalo otra vez.',
  },
  'keychain-denied': {
    title: 'Tu llavero ha rechazado a Latchkey',
    body: 'Cuando el sistema pregunte si Latchkey puede usar el llavero, elige «Permitir».',
    summary: 'Tu llavero ha rechazado a Latchkey. Cuando el sistema pregunte, elige «Permitir».',
  },
  'keychain-too-large': {
    title: 'La llave no cabe en tu llavero',
    body: 'La llave de Plex es más larga de lo que admite este llavero. Puedes conservarla hasta que salgas.',
    summary: 'La llave es más larga de lo que admite este llavero.',
  },
  'keychain-timed-out': {
    title: 'Tu llavero no ha respondido',
    body: 'Puede que espere tu contraseña en una ventana detrás de esta.',
    summary: 'Tu llavero no ha respondido. Puede que espere tu contraseña.',
  },
  'keychain-restarted': {
    title: 'Tu llavero se ha reiniciado',
    body: 'Latchkey ha perdido el camino hasta él. Inténtalo otra vez, o sal de Latchkey y vuelve a abrirlo.',
    summary: 'Tu llavero se ha reiniciado. Sal de Latchkey y vuelve a abrirlo.',
  },
  'keychain-lock-failed': {
    title: 'Latchkey no puede escribir en el disco',
    body: 'Antes de cambiar tu llavero pone un pequeño archivo en tu carpeta personal. Comprueba que el disco no esté lleno ni protegido.',
    summary: 'No se puede escribir en tu carpeta personal. Comprueba tu disco.',
  },
  'start-at-login-refused': {
    title: 'Tu sistema ha rechazado el cambio',
    body: 'Al iniciar sesión en el equipo todo sigue como estaba. Revisa los ajustes de tu sistema y que se pueda escribir en tu disco.',
    summary: 'Tu sistema lo ha rechazado y nada ha cambiado. Revisa sus ajustes y tu disco.',
  },
  'not-allowed': {
    title: 'Eso no es posible ahora',
    body: 'Latchkey estaba ocupado con otra cosa. No se ha cambiado nada.',
    summary: 'Eso no es posible ahora. No se ha cambiado nada.',
  },
  unexpected: {
    title: 'Algo ha salido mal',
    body: 'Latchkey no contaba con esto. Si vuelve a pasar, sal de Latchkey y ábrelo de nuevo.',
    summary: 'Ha pasado algo con lo que Latchkey no contaba.',
  },
};
