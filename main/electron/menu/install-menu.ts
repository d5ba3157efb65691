import type { Checkup } from '../../core/check/checkup.ts';
import type { AboutDialog } from '../../core/dialogs/about-dialog.ts';
import type { Dialog } from '../../core/dialogs/dialog.ts';
import { allMessagesIn } from '../../core/messages/all-messages-in.ts';
import type { Preferences } from '../../core/settings/preferences.ts';
import type { MainWindow } from '../window/main-window.ts';
import { setMenu } from './menu.ts';
import type { Updates } from '../../core/updates/updates.ts';

interface Chosen {
  readonly checkup: Checkup;
  readonly settingsDialog: Dialog;
  readonly aboutDialog: AboutDialog;
  readonly preferences: Preferences;
  readonly updates: Updates;
}

/** Sets the menu in the person's language, and anew when that changes. What is chosen in it is seen in the window. */
export const installMenu = (
  window: MainWindow,
  { checkup, settingsDialog, aboutDialog, preferences, updates }: Chosen,
): void => {
  const inWindow = (action: () => void) => (): void => {
    window.show();
    action();
  };
  const actions = {
    onCheck: inWindow(() => checkup.start()),
    onCheckForUpdates: inWindow(() => void updates.check()),
    onSettings: inWindow(() => settingsDialog.open()),
    onAbout: inWindow(() => aboutDialog.open()),
  };
  let spoken = preferences.state.language;
  const speak = (): void => setMenu(process.platform, { messages: allMessagesIn(spoken), ...actions });
  speak();
  preferences.onState(({ language }) => {
    if (language === spoken) return;
    spoken = language;
    speak();
  });
};
