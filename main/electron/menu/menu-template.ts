import type { MenuItemConstructorOptions } from 'electron';
import type { SystemMessages } from '../../core/messages/messages.ts';

export interface MenuNeeds {
  readonly product: string;
  readonly messages: SystemMessages;
  /** Help → Check this computer. */
  readonly onCheck: () => void;
  /** Help → Check for updates. */
  readonly onCheckForUpdates: () => void;
  readonly onSettings: () => void;
  readonly onAbout: () => void;
}

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

const macMenus = ({
  product,
  messages: { menuOnMac: words },
  onCheck,
  onCheckForUpdates,
  onSettings,
  onAbout,
}: MenuNeeds): Item[] => [
  {
    label: product,
    submenu: [
      { id: 'about', label: words.about, click: onAbout },
      separator,
      { id: 'settings', label: words.settings, accelerator: 'Command+,', click: onSettings },
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      { role: 'quit', label: words.quit },
    ],
  },
  { label: words.edit, submenu: editItems(words) },
  {
    role: 'window',
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimise },
      { role: 'zoom', label: words.zoom },
      { role: 'close', label: words.close },
      separator,
      { role: 'front', label: words.bringAllToFront },
    ],
  },
  {
    role: 'help',
    label: words.help,
    submenu: [
      { id: 'check', label: words.check, click: onCheck },
      { id: 'updates', label: words.checkForUpdates, click: onCheckForUpdates },
    ],
  },
];

const otherMenus = ({
  messages: { menuElsewhere: words },
  onCheck,
  onCheckForUpdates,
  onSettings,
  onAbout,
}: MenuNeeds): Item[] => [
  {
    label: words.file,
    submenu: [
      { id: 'settings', label: words.settings, accelerator: 'Ctrl+,', click: onSettings },
      separator,
      { role: 'quit', label: words.quit },
    ],
  },
  { label: words.edit, submenu: editItems(words) },
  {
    role: 'window',
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimise },
      { role: 'close', label: words.close },
    ],
  },
  {
    role: 'help',
    label: words.help,
    // A Mac's F1 is the screen's.
    submenu: [
      { id: 'check', label: words.check, accelerator: 'F1', click: onCheck },
      { id: 'updates', label: words.checkForUpdates, click: onCheckForUpdates },
      separator,
      { id: 'about', label: words.about, click: onAbout },
    ],
  },
];

type EditWords = Pick<SystemMessages['menuElsewhere'], 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'>;

/** Their shortcuts make copying a code or a link work everywhere. */
const editItems = (words: EditWords): Item[] => [
  { role: 'undo', label: words.undo },
  { role: 'redo', label: words.redo },
  separator,
  { role: 'cut', label: words.cut },
  { role: 'copy', label: words.copy },
  { role: 'paste', label: words.paste },
  separator,
  { role: 'selectAll', label: words.selectAll },
];

/** Returns the menu that each system expects, all of it in the person's language: Electron's own words are English. */
export const menuTemplate = (platform: NodeJS.Platform, needs: MenuNeeds): Item[] =>
  platform === 'darwin' ? macMenus(needs) : otherMenus(needs);
