import type Electron from 'electron';
import { refusing, refuseTheRest } from '../refuse-the-rest.ts';

type Template = Electron.MenuItemConstructorOptions;

/** What the app wrote into its template; what it left out is undefined. */
type Written = { readonly [Key in Exclude<keyof Template, 'click' | 'submenu'>]: Template[Key] | undefined };

export interface MenuItem extends Partial<Written> {
  readonly submenu: Menu | undefined;
  readonly click: () => void;
}

const makeItem = (template: Template): MenuItem => {
  const { submenu, click, ...rest } = template;
  const item: MenuItem = refuseTheRest('MenuItem', {
    accelerator: undefined,
    checked: false,
    enabled: true,
    id: undefined,
    label: '',
    role: undefined,
    type: submenu ? 'submenu' : 'normal',
    visible: true,
    ...rest,
    submenu: Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined,
    click: () => click?.(item as unknown as Electron.MenuItem, undefined, {}),
  });
  return item;
};

/** Keeps what the app put into its menu, for a test to look at and to click; nothing is drawn. */
export class Menu {
  static #application: Menu | null = null;
  readonly items: MenuItem[];

  constructor(items: MenuItem[] = []) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly Template[]): Menu {
    return new Menu(template.map(makeItem));
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

Object.setPrototypeOf(Menu, refusing('Menu', Function.prototype));
Object.setPrototypeOf(Menu.prototype, refusing('Menu', Object.prototype));
