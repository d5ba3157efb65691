import { app, dialog } from 'electron';
import { refusalSentence } from './command-line.ts';

/**
 * Says on the terminal why the app does not start with these switches, and ends it. An AppImage's own launcher asks to
 * go without the sandbox where the system does not let it start; who clicked its icon is told in a box, and nothing else
 * of the app is there while it is shown.
 */
export const refuseStart = async (refused: readonly string[]): Promise<void> => {
  const isAppImage = process.env['APPIMAGE'] !== undefined;
  const sentence = refusalSentence(app.getName(), refused, isAppImage);
  process.stderr.write(`${sentence}\n`);
  if (isAppImage && refused.every((name) => name === 'no-sandbox')) {
    await app.whenReady();
    dialog.showErrorBox(app.getName(), sentence);
  }
  app.exit(1);
};
