import { app, Menu } from 'electron';
import { type MenuNeeds, menuTemplate } from './menu-template.ts';

/** Sets the menu that the system expects, in the person's language. May be called again when that changes. */
export const setMenu = (platform: NodeJS.Platform, needs: Omit<MenuNeeds, 'product'>): void => {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, { product: app.getName(), ...needs })));
};
