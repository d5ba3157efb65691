import type { OutsideSentences } from '../sentences.ts';

export const forget: OutsideSentences['forget'] = {
  done: 'Todo lo que Latchkey guardaba en este equipo se ha borrado, y tu llave ya no vale en Plex.',
  doneHere:
    'Todo lo que Latchkey guardaba en este equipo se ha borrado. No se pudo avisar a Plex: quita Latchkey de los «Dispositivos autorizados» de tu cuenta de Plex.',
  nothingDone: 'No se ha borrado nada.',
  isOpen: 'Latchkey está abierto. Ciérralo primero.',
};
