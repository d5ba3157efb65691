import { app, Menu, type MenuItemConstructorOptions } from 'electron';

interface MenuNeeds {
  /** Help → Check this computer. */
  readonly onCheck: () => void;
  /** Help → Check for updates. */
  readonly onCheckForUpdates: () => void;
}

interface OwnMenus {
  readonly first: MenuItemConstructorOptions;
  readonly help: MenuItemConstructorOptions;
}

/** Menus in the words of each system: a Mac has capitals and no underlined letters, and its F1 is the screen's. */
const ownMenus = (platform: NodeJS.Platform, { onCheck, onCheckForUpdates }: MenuNeeds): OwnMenus => {
  const check: MenuItemConstructorOptions = { id: 'check', click: onCheck };
  const updates: MenuItemConstructorOptions = { id: 'updates', click: onCheckForUpdates };
  if (platform === 'darwin') {
    return {
      first: { role: 'appMenu' },
      help: {
        role: 'help',
        submenu: [
          { ...check, label: 'Check This Computer' },
          { ...updates, label: 'Check for Updates' },
        ],
      },
    };
  }
  return {
    first: { label: '&File', submenu: [{ role: 'quit' }] },
    help: {
      role: 'help',
      label: '&Help',
      submenu: [
        { ...check, label: '&Check this computer', accelerator: 'F1' },
        { ...updates, label: 'Check for &updates' },
      ],
    },
  };
};

/** The menu that each system expects; its shortcuts make copying a code or a link work everywhere. */
export const setMenu = (platform: NodeJS.Platform, needs: MenuNeeds): void => {
  const { first, help } = ownMenus(platform, needs);
  Menu.setApplicationMenu(Menu.buildFromTemplate([first, { role: 'editMenu' }, { role: 'windowMenu' }, help]));
  app.setAboutPanelOptions({ applicationName: app.getName(), applicationVersion: app.getVersion() });
};
