import type { Messages } from '../messages.ts';

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
