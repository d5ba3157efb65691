import type { OutsideSentences } from '../messages.ts';

export const forget: OutsideSentences['forget'] = {
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
};
