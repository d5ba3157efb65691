import type { OutsideSentences } from '../messages.ts';

export const refusal: OutsideSentences['refusal'] = {
  switches: (switches) => `Latchkey no se inicia con ${switches}.`,
  sandboxOfAppImage:
    'Su entorno aislado (sandbox) ayuda a proteger tu sesión, y este sistema solo lo inicia para los paquetes instalados. Instala el paquete deb o rpm en lugar de la AppImage.',
  sandbox:
    'Su entorno aislado (sandbox) ayuda a proteger tu sesión. Si no puede iniciarse, permite a Latchkey los espacios de nombres de usuario (userns en AppArmor) o haz que chrome-sandbox pertenezca a root con el modo 4755.',
};

export const failure: OutsideSentences['failure'] = {
  check: 'No se ha podido comprobar este equipo.',
  forget: 'No se ha podido borrar lo que Latchkey guardaba en este equipo.',
  start: 'No se ha podido iniciar Latchkey.',
  folder:
    'Latchkey no se ha iniciado porque no puede escribir en su carpeta. Libera espacio en tu disco o date permiso para cambiar la carpeta, y vuelve a iniciar Latchkey:',
};
