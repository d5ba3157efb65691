import type { Messages } from '../messages.ts';

export const confirming: Messages['confirming'] = {
  title: 'Aprobado',
  lead: 'Preguntando a Plex quién eres…',
  putOffTitle: 'Aprobado, ya casi está',
  putOffLead: 'Solo falta tu nombre. Latchkey sigue preguntando.',
  notSignedOutTitle: 'La sesión aún no está cerrada',
  notSignedOutLead: 'Tu llavero no ha soltado la llave.',
};

export const tokenNotKept: Messages['tokenNotKept'] = {
  title: 'Tu llave aún no está guardada',
  lead: 'Plex ha aprobado este equipo, pero la llave no se ha podido guardar.',
};

export const keychain: Messages['keychain'] = {
  title: 'Abriendo tu llavero…',
  lead: 'Latchkey busca una llave que haya guardado.',
  slowTitle: 'Esperando a tu llavero',
  slowLead: 'Puede que haya que desbloquearlo. Busca una ventana que pida tu contraseña.',
};

export const keptIn: Messages['keptIn'] = {
  keychain: 'Llave guardada en el llavero del equipo',
  'this-session': 'Llave guardada solo por esta vez',
};
