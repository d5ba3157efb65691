import type { CallToPage, Output } from '../../preload/contract.ts';
import type { Checkup } from '../check/checkup.ts';
import type { AboutDialog } from '../dialogs/about-dialog.ts';
import type { Dialog } from '../dialogs/dialog.ts';
import type { Preferences } from '../settings/preferences.ts';
import { tellPage } from '../shell/bridge.ts';
import type { MainWindow } from '../shell/main-window.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { Updates } from '../updates/updates.ts';

interface Told {
  readonly signIn: SignIn;
  readonly checkup: Checkup;
  readonly settingsDialog: Dialog;
  readonly aboutDialog: AboutDialog;
  readonly preferences: Preferences;
  readonly updates: Updates;
}

/** Tells the page of every change, while there is one. A page that comes later asks for itself. */
export const keepPageTold = (window: MainWindow, parts: Told): void => {
  const telling =
    <Call extends CallToPage>(call: Call) =>
    (value: Output<Call>): void => {
      if (window.page !== null) tellPage(window.page, call, value);
    };
  parts.signIn.onState(telling('state'));
  parts.checkup.onState(telling('checkup'));
  parts.settingsDialog.onState(telling('settingsDialog'));
  parts.aboutDialog.onState(telling('about'));
  parts.preferences.onState(telling('preferences'));
  parts.updates.onState(telling('updates'));
};
