import { app, dialog } from 'electron';
import { keepSessionDataTemporary } from './temporary-session-data.ts';
import { messagesInSystemLanguage } from './messages-in-system-language.ts';

/** Says on the terminal and in a box that the app does not start where it cannot write into its own folder, and ends it. */
export const refuseProfile = async (folder: string): Promise<void> => {
  const text = `${messagesInSystemLanguage().failure.folder}\n${folder}`;
  process.stderr.write(`${text}\n`);
  // Elsewhere Electron shows a box at any time.
  if (process.platform === 'linux') {
    keepSessionDataTemporary();
    await app.whenReady();
  }
  dialog.showErrorBox(app.getName(), text);
  app.exit(1);
};
