import { app, Menu, type MenuItemConstructorOptions } from 'electron';

interface MenuNeeds {
  /** Help → Check this computer. */
  readonly onCheck: () => void;
}

/** The menu that each system expects; its shortcuts make copying a code or a link work everywhere. */
export const setMenu = (platform: NodeJS.Platform, { onCheck }: MenuNeeds): void => {
  const ownMenu: MenuItemConstructorOptions[] =
    platform === 'darwin' ? [{ role: 'appMenu' }] : [{ label: '&File', submenu: [{ role: 'quit' }] }];
  const check: MenuItemConstructorOptions = {
    id: 'check',
    label: 'Check This Computer',
    // On a Mac the key belongs to the screen's brightness.
    ...(platform === 'darwin' ? {} : { label: 'Check this &computer', accelerator: 'F1' }),
    click: onCheck,
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...ownMenu,
      { role: 'editMenu' },
      { role: 'windowMenu' },
      { role: 'help', label: '&Help', submenu: [check] },
    ]),
  );
  app.setAboutPanelOptions({ applicationName: app.getName(), applicationVersion: app.getVersion() });
};
