import { app, dialog } from 'electron';
import { appImageOf } from '../../core/updates/app-image.ts';
import { isAboutSandboxOnly, type Refusal, refusalText } from '../../core/start/allowed-switches.ts';
import { messagesInSystemLanguage } from './messages-in-system-language.ts';

/**
 * Says on the terminal why the app does not start with these arguments, and ends it. An AppImage's own launcher asks to
 * go without the sandbox where the system does not let it start; who clicked its icon is told in a box, and nothing else
 * of the app is there while it is shown.
 */
export const refuseStart = async (refused: readonly Refusal[]): Promise<void> => {
  const isAppImage = appImageOf({ environment: process.env, program: process.execPath }) !== null;
  const text = refusalText(messagesInSystemLanguage(), refused, isAppImage);
  process.stderr.write(`${text}\n`);
  if (isAppImage && isAboutSandboxOnly(refused)) {
    await app.whenReady();
    dialog.showErrorBox(app.getName(), text);
  }
  app.exit(1);
};
