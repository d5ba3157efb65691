import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** The menu that each system expects; its shortcuts make copying a code or a link work everywhere. */
export const setMenu = (platform: NodeJS.Platform): void => {
  const ownMenu: MenuItemConstructorOptions[] =
    platform === 'darwin' ? [{ role: 'appMenu' }] : [{ label: '&File', submenu: [{ role: 'quit' }] }];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...ownMenu, { role: 'editMenu' }, { role: 'windowMenu' }]));
  app.setAboutPanelOptions({ applicationName: app.getName(), applicationVersion: app.getVersion() });
};
