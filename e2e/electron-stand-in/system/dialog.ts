import type Electron from 'electron';
import { refuseTheRest } from '../refuse-the-rest.ts';

const print = (title: string, content = ''): void => {
  process.stderr.write(`${[title, content].filter(Boolean).join('\n')}\n`);
};

const isWindow = (value: object): boolean => 'webContents' in value;

/** Prints what a dialog would say, and answers as somebody who presses the default button. */
export const dialog = refuseTheRest('dialog', {
  showErrorBox: print,
  async showMessageBox(...given: readonly object[]) {
    const options = given.find((each) => !isWindow(each)) as Electron.MessageBoxOptions;
    print(options.message, options.detail);
    return { response: options.defaultId ?? 0, checkboxChecked: options.checkboxChecked ?? false };
  },
} satisfies Pick<typeof Electron.dialog, 'showErrorBox' | 'showMessageBox'>);
