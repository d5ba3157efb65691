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
  messages: { menuOnMac: labels },
  onCheck,
  onCheckForUpdates,
  onSettings,
  onAbout,
}: MenuNeeds): Item[] => [
  {
    label: product,
    submenu: [
      { id: 'about', label: labels.about, click: onAbout },
      separator,
      { id: 'settings', label: labels.settings, accelerator: 'Command+,', click: onSettings },
      separator,
      { role: 'services', label: labels.services },
      separator,
      { role: 'hide', label: labels.hide },
      { role: 'hideOthers', label: labels.hideOthers },
      { role: 'unhide', label: labels.showAll },
      separator,
      { role: 'quit', label: labels.quit },
    ],
  },
  { label: labels.edit, submenu: editItems(labels) },
  {
    role: 'window',
    label: labels.window,
    submenu: [
      { role: 'minimize', label: labels.minimise },
      { role: 'zoom', label: labels.zoom },
      { role: 'close', label: labels.close },
      separator,
      { role: 'front', label: labels.bringAllToFront },
    ],
  },
  {
    role: 'help',
    label: labels.help,
    submenu: [
      { id: 'check', label: labels.check, click: onCheck },
      { id: 'updates', label: labels.checkForUpdates, click: onCheckForUpdates },
    ],
  },
];

const otherMenus = ({
  messages: { menuElsewhere: labels },
  onCheck,
  onCheckForUpdates,
  onSettings,
  onAbout,
}: MenuNeeds): Item[] => [
  {
    label: labels.file,
    submenu: [
      { id: 'settings', label: labels.settings, accelerator: 'Ctrl+,', click: onSettings },
      separator,
      { role: 'quit', label: labels.quit },
    ],
  },
  { label: labels.edit, submenu: editItems(labels) },
  {
    role: 'window',
    label: labels.window,
    submenu: [
      { role: 'minimize', label: labels.minimise },
      { role: 'close', label: labels.close },
    ],
  },
  {
    role: 'help',
    label: labels.help,
    // A Mac's F1 is the screen's.
    submenu: [
      { id: 'check', label: labels.check, accelerator: 'F1', click: onCheck },
      { id: 'updates', label: labels.checkForUpdates, click: onCheckForUpdates },
      separator,
      { id: 'about', label: labels.about, click: onAbout },
    ],
  },
];

type EditLabels = Pick<SystemMessages['menuElsewhere'], 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'>;

/** Their shortcuts make copying a code or a link work everywhere. */
const editItems = (labels: EditLabels): Item[] => [
  { role: 'undo', label: labels.undo },
  { role: 'redo', label: labels.redo },
  separator,
  { role: 'cut', label: labels.cut },
  { role: 'copy', label: labels.copy },
  { role: 'paste', label: labels.paste },
  separator,
  { role: 'selectAll', label: labels.selectAll },
];

/** Returns the menu that each system expects, all of it in the person's language: Electron's own words are English. */
export const menuTemplate = (platform: NodeJS.Platform, needs: MenuNeeds): Item[] =>
  platform === 'darwin' ? macMenus(needs) : otherMenus(needs);
