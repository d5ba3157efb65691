import type Electron from 'electron';
import { notImplemented, refusing, refuseTheRest } from '../refuse-the-rest.ts';
import type { WebContents } from '../window/web-contents.ts';
import { foldSeparators, orderMenu } from './menu-order.ts';
import { zoomRoles } from './zoom-roles.ts';

type Template = Electron.MenuItemConstructorOptions;
type Click = (event?: Electron.KeyboardEvent, window?: Electron.BaseWindow, page?: WebContents) => void;

/** What the app wrote into its template; what it left out is undefined. */
type Written = {
  readonly [Key in Exclude<keyof Template, 'checked' | 'click' | 'submenu'>]: Template[Key] | undefined;
};

export interface MenuItem extends Partial<Written> {
  checked: boolean;
  readonly submenu: Menu | undefined;
  readonly click: Click;
}

/** Roles that bring a menu of Electron's own. */
const rolesWithMenu = new Set(['appmenu', 'editmenu', 'filemenu', 'sharemenu', 'viewmenu', 'windowmenu']);

const types = new Set(['normal', 'separator', 'submenu', 'checkbox']);
const otherTypes = new Set(['radio', 'header', 'palette']);

const checkType = (type: string): void => {
  if (otherTypes.has(type)) notImplemented(`a MenuItem of the type ${type}`);
  if (!types.has(type)) throw new Error(`Unknown menu item type: ${type}`);
};

const submenuOf = ({ submenu, role, type }: Template): Menu | undefined => {
  if (submenu instanceof Menu) return submenu;
  if (submenu) return Menu.buildFromTemplate(submenu as Template[]);
  if (role !== undefined && rolesWithMenu.has(role.toLowerCase())) notImplemented(`the submenu of the role ${role}`);
  if (type === 'submenu') throw new Error('Invalid submenu');
  return undefined;
};

const zoomTextOf = (role: string): { readonly accelerator?: string; readonly label?: string } => {
  const { accelerator, label } = zoomRoles[role.toLowerCase()] ?? {};
  return accelerator === undefined || label === undefined ? {} : { accelerator, label };
};

/** What an item is that does not say so. Any other role has its own label and keys in Electron, not known here. */
const defaultsFor = ({ role }: Template) => ({
  ...(role ? zoomTextOf(role) : { accelerator: undefined, label: '' }),
  accessibilityLabel: '',
  acceleratorWorksWhenHidden: true,
  checked: false,
  enabled: true,
  icon: undefined,
  id: undefined,
  sublabel: '',
  toolTip: '',
  visible: true,
});

/** As Electron's (lib/browser/api/menu-item.ts): null and undefined leave it at what is usual. */
const makeItem = (template: Template): MenuItem => {
  const { click, submenu: _submenu, role, ...rest } = template;
  const submenu = submenuOf(template);
  const type = template.type ?? (submenu ? 'submenu' : 'normal');
  checkType(type);
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== undefined));
  const item = refuseTheRest<MenuItem>('MenuItem', {
    ...defaultsFor(template),
    ...said,
    role: role?.toLowerCase() as Template['role'],
    type,
    submenu,
    click(event, window, page) {
      if (type === 'checkbox') item.checked = !item.checked;
      const action = zoomRoles[role?.toLowerCase() ?? ''];
      if (role && !action) notImplemented(`a click on a MenuItem with the role ${role}`);
      // As in Electron a role needs the page that it is about, which whoever clicks tells.
      if (action && page) return action.play(page);
      click?.(item as unknown as Electron.MenuItem, window, event as Electron.KeyboardEvent);
    },
  });
  return item;
};

const isItem = (value: Template | null): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Object.hasOwn(value, 'label') || Object.hasOwn(value, 'role') || value.type === 'separator');

/** Keeps what the app put into its menu, for a test to look at and to click; nothing is drawn. */
export class Menu {
  static #application: Menu | null = null;
  readonly items: MenuItem[];

  constructor(items: MenuItem[] = []) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly Template[]): Menu {
    if (!Array.isArray(template)) {
      throw new TypeError('Invalid template for Menu: Menu template must be an array');
    }
    if (!template.every(isItem)) {
      throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
    }
    return new Menu(foldSeparators(orderMenu(template)).map(makeItem));
  }

  static setApplicationMenu(menu: Menu | null): void {
    if (menu && !(menu instanceof Menu)) throw new TypeError('Invalid menu');
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  getMenuItemById(id: string): MenuItem | null {
    const below = this.items.flatMap(({ submenu }) => submenu?.getMenuItemById(id) ?? []);
    return this.items.find((item) => item.id === id) ?? below[0] ?? null;
  }
}

Object.setPrototypeOf(Menu, refusing('Menu', Function.prototype));
Object.setPrototypeOf(Menu.prototype, refusing('Menu', Object.prototype));
