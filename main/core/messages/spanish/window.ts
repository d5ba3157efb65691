import type { Messages } from '../messages.ts';

export const actions: Messages['actions'] = {
  tryAgain: 'Reintentar',
  putAway: 'Aceptar',
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
