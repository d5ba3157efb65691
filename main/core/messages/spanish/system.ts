import type { SystemMessages } from '../messages.ts';

/** What is said in Spanish outside of the page. */
export const spanishSystem: SystemMessages = {
  menuOnMac: {
    about: 'Acerca de Latchkey',
    settings: 'Ajustes…',
    services: 'Servicios',
    hide: 'Ocultar Latchkey',
    hideOthers: 'Ocultar otros',
    showAll: 'Mostrar todo',
    quit: 'Salir de Latchkey',
    edit: 'Edición',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    window: 'Ventana',
    minimise: 'Minimizar',
    zoom: 'Zoom',
    bringAllToFront: 'Traer todo al frente',
    close: 'Cerrar ventana',
    help: 'Ayuda',
    check: 'Comprobar este equipo',
    checkForUpdates: 'Buscar actualizaciones',
  },
  menuElsewhere: {
    file: '&Archivo',
    settings: 'A&justes…',
    quit: '&Salir',
    edit: '&Editar',
    undo: '&Deshacer',
    redo: '&Rehacer',
    cut: 'Cor&tar',
    copy: '&Copiar',
    paste: '&Pegar',
    selectAll: '&Seleccionar todo',
    window: '&Ventana',
    minimise: '&Minimizar',
    close: '&Cerrar',
    help: 'A&yuda',
    check: '&Comprobar este equipo',
    checkForUpdates: 'Buscar &actualizaciones',
    about: 'Ac&erca de Latchkey',
  },
  forget: {
    done: 'Todo lo que Latchkey guardaba en este equipo se ha borrado, y tu llave ya no vale en Plex.',
    doneHere:
      'Todo lo que Latchkey guardaba en este equipo se ha borrado. No se pudo avisar a Plex: quita Latchkey de los «Dispositivos autorizados» de tu cuenta de Plex.',
    nothingDone: 'No se ha borrado nada.',
    isOpen: 'Latchkey está abierto. Ciérralo primero.',
    keyGone: 'En tu llavero ya no queda nada de Latchkey.',
    revokedAtPlex: 'Tu llave ya no vale en Plex.',
    plexNotTold: 'No se pudo avisar a Plex: quita Latchkey de los «Dispositivos autorizados» de tu cuenta de Plex.',
    filesLeft: 'Esto no se pudo borrar; bórralo tú:',
    partlyDone:
      'Solo se ha borrado una parte de lo que Latchkey guardaba en este equipo. Ya no se abre al iniciar sesión en el equipo, pero puede que en tu llavero quede algo suyo, y tus ajustes siguen aquí. Cuando el llavero funcione, repite lo mismo.',
  },
  refusal: {
    switches: (switches) => `Latchkey no se inicia con ${switches}.`,
    sandboxOfAppImage:
      'Su entorno aislado (sandbox) ayuda a proteger tu sesión, y este sistema solo lo inicia para los paquetes instalados. Instala el paquete deb o rpm en lugar de la AppImage.',
    sandbox:
      'Su entorno aislado (sandbox) ayuda a proteger tu sesión. Si no puede iniciarse, permite a Latchkey los espacios de nombres de usuario (userns en AppArmor) o haz que chrome-sandbox pertenezca a root con el modo 4755.',
  },
  failure: {
    check: 'No se ha podido comprobar este equipo.',
    forget: 'No se ha podido borrar lo que Latchkey guardaba en este equipo.',
    start: 'No se ha podido iniciar Latchkey.',
    folder:
      'Latchkey no se ha iniciado porque no puede escribir en su carpeta. Libera espacio en tu disco o date permiso para cambiar la carpeta, y vuelve a iniciar Latchkey:',
  },
  commandLine: {
    usage: 'Uso: latchkey check | status',
    unknownCommand: (command) => `No existe el comando «${command}».`,
    unknownArgument: (command, argument) => `«${command}» no admite «${argument}».`,
    failed: 'No se ha podido hacer.',
  },
};
